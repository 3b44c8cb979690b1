/**
 * Assembly: what starts with {@code ./hub run} and how its parts are joined.
 *
 * <p>May touch: everything of the hub, Spring.
 */
@NullMarked
package vn.lienthong.app;

import org.jspecify.annotations.NullMarked;
