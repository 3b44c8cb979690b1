/**
 * The HTTP doors through which messages come in.
 *
 * <p>May touch: {@code routes}, {@code security}, {@code web}, the servlet API.
 */
@NullMarked
package vn.lienthong.app.door;

import org.jspecify.annotations.NullMarked;
