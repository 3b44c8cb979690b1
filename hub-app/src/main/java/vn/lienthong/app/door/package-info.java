/**
 * The HTTP doors through which messages come in and questions are asked.
 *
 * <p>May touch: {@code routes}, {@code question}, {@code security}, {@code web}, Spring MVC, the servlet API.
 */
@NullMarked
package vn.lienthong.app.door;

import org.jspecify.annotations.NullMarked;
