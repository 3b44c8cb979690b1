/**
 * The contract of a connector: it states and translates; it owns no threads, no retries, no sockets. What its
 * lanes must share, a log-in, is held for it by {@link vn.lienthong.connector.SharedSession}.
 *
 * <p>May touch: {@code model}, {@code failure}.
 */
@NullMarked
package vn.lienthong.connector;

import org.jspecify.annotations.NullMarked;
