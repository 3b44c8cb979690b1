/**
 * How the hub says that something went wrong: one code for each kind, by who must act.
 *
 * <p>May touch: nothing but the JDK.
 */
@NullMarked
package vn.lienthong.failure;

import org.jspecify.annotations.NullMarked;
