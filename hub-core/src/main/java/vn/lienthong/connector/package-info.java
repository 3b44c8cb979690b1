/**
 * The contract of a connector: it states and translates; it owns no threads, no retries, no sockets.
 *
 * <p>May touch: {@code model}, {@code failure}.
 */
@NullMarked
package vn.lienthong.connector;

import org.jspecify.annotations.NullMarked;
