/**
 * The Http port over real sockets: {@link PooledHttp}, its {@link HttpOptions} and the {@link Observer} that counts;
 * {@link CertificateEnd} is when an address' certificate ends.
 *
 * <p>May touch: {@code connector}, Apache HttpClient, {@code javax.net.ssl}.
 */
@NullMarked
package vn.lienthong.http;

import org.jspecify.annotations.NullMarked;
