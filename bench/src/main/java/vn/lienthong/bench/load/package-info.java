/**
 * The sender: closed loop or fixed rate, one thread, many connections ({@code LoadGenerator}).
 *
 * <p>May touch: {@code event}, the JDK.
 */
@NullMarked
package vn.lienthong.bench.load;

import org.jspecify.annotations.NullMarked;
