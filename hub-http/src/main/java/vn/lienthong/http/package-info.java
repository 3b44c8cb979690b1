/**
 * The Http port over real sockets: {@link PooledHttp}, its {@link HttpOptions} and the {@link Observer} that counts.
 *
 * <p>May touch: {@code connector}, Apache HttpClient.
 */
@NullMarked
package vn.lienthong.http;

import org.jspecify.annotations.NullMarked;
