package vn.lienthong.http;

import java.time.Duration;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The pool behind one {@link PooledHttp}. */
final class Connections {
    private static final TimeValue JUST_USED = TimeValue.ofSeconds(1);
    private static final int HEADERS = 100;
    private static final int HEADER_LINE = 16 * 1024;

    private Connections() {}

    static PoolingHttpClientConnectionManager pool(HttpOptions options, Deadline deadline, Trust trust) {
        Http1Config answers = Http1Config.custom()
                .setMaxHeaderCount(HEADERS)
                .setMaxLineLength(HEADER_LINE)
                .build();
        PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager(
                new DefaultHttpClientConnectionOperator(
                        proxy -> new DeadlineSocket(deadline),
                        DefaultSchemePortResolver.INSTANCE,
                        SystemDefaultDnsResolver.INSTANCE,
                        RegistryBuilder.<TlsSocketStrategy>create()
                                .register("https", tls(options))
                                .build()),
                PoolConcurrencyPolicy.STRICT,
                PoolReusePolicy.LIFO,
                TimeValue.NEG_ONE_MILLISECOND,
                socket -> new Line(answers));
        pool.setMaxTotal(options.maxConnections());
        pool.setDefaultMaxPerRoute(options.maxConnections());
        pool.setDefaultSocketConfig(SocketConfig.custom()
                .setTcpNoDelay(true)
                .setSoTimeout(timeout(options.answerTimeout()))
                .build());
        ConnectionConfig trusting = lookedAtAfter(JUST_USED, options);
        ConnectionConfig wary = lookedAtAfter(TimeValue.ZERO_MILLISECONDS, options);
        pool.setConnectionConfigResolver(route -> trust.holds() ? trusting : wary);
        return pool;
    }

    private static ConnectionConfig lookedAtAfter(TimeValue idle, HttpOptions options) {
        return ConnectionConfig.custom()
                .setConnectTimeout(timeout(options.connectTimeout()))
                .setSocketTimeout(timeout(options.answerTimeout()))
                .setValidateAfterInactivity(idle)
                .build();
    }

    private static TlsSocketStrategy tls(HttpOptions options) {
        return new DefaultClientTlsStrategy(options.tls().orElseGet(SSLContexts::createDefault));
    }

    static Timeout timeout(Duration time) {
        return Timeout.ofMilliseconds(Math.max(1, time.toMillis()));
    }
}
