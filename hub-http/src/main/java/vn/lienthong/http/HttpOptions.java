package vn.lienthong.http;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How one connection talks HTTP. Start from {@link #to(URI)} and change what differs.
 *
 * @param base scheme, host, port and an optional path that every call's path is appended to
 * @param connectTimeout for each address of the host
 * @param answerTimeout from the first byte sent to the last byte received, however slowly they drip; also the longest
 *     wait for a free pooled connection
 * @param maxConnections open at a time
 * @param answerLimit bytes of an answer's body after decompression
 * @param headers sent with every call; a call's own header of the same name replaces it
 * @param tls empty: the JDK's trust store and no client certificate
 */
public record HttpOptions(
        URI base,
        Duration connectTimeout,
        Duration answerTimeout,
        int maxConnections,
        int answerLimit,
        String userAgent,
        Map<String, String> headers,
        Optional<SSLContext> tls,
        Observer observer) {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    public HttpOptions {
        headers = Map.copyOf(headers);
        if (base.getHost() == null || !("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) {
            throw new IllegalArgumentException("base is not an http or https address with a host");
        }
        if (base.getRawQuery() != null || base.getRawFragment() != null || base.getRawUserInfo() != null) {
            throw new IllegalArgumentException("base carries a query, a fragment or a user");
        }
        if (maxConnections < 1 || answerLimit < 1 || !isPositive(connectTimeout) || !isPositive(answerTimeout)) {
            throw new IllegalArgumentException("time-outs, connections and answer limit are at least 1");
        }
    }

    /** Connect within 3 s, answer within 10 s, 8 connections, answers up to 10 MB. */
    public static HttpOptions to(URI base) {
        return new HttpOptions(
                base,
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                8,
                TEN_MEGABYTES,
                "lien-thong/1",
                Map.of(),
                Optional.empty(),
                Observer.NONE);
    }

    public HttpOptions connectWithin(Duration time) {
        return new HttpOptions(
                base, time, answerTimeout, maxConnections, answerLimit, userAgent, headers, tls, observer);
    }

    public HttpOptions answerWithin(Duration time) {
        return new HttpOptions(
                base, connectTimeout, time, maxConnections, answerLimit, userAgent, headers, tls, observer);
    }

    public HttpOptions atMostConnections(int n) {
        return new HttpOptions(base, connectTimeout, answerTimeout, n, answerLimit, userAgent, headers, tls, observer);
    }

    public HttpOptions atMostAnswerBytes(int n) {
        return new HttpOptions(
                base, connectTimeout, answerTimeout, maxConnections, n, userAgent, headers, tls, observer);
    }

    public HttpOptions as(String agent) {
        return new HttpOptions(
                base, connectTimeout, answerTimeout, maxConnections, answerLimit, agent, headers, tls, observer);
    }

    public HttpOptions with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpOptions(
                base, connectTimeout, answerTimeout, maxConnections, answerLimit, userAgent, more, tls, observer);
    }

    public HttpOptions over(SSLContext context) {
        return new HttpOptions(
                base,
                connectTimeout,
                answerTimeout,
                maxConnections,
                answerLimit,
                userAgent,
                headers,
                Optional.of(context),
                observer);
    }

    public HttpOptions observedBy(Observer whom) {
        return new HttpOptions(
                base, connectTimeout, answerTimeout, maxConnections, answerLimit, userAgent, headers, tls, whom);
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }

    /** Prints no header values: they may be secrets. */
    @Override
    public String toString() {
        return "HttpOptions[" + base + "]";
    }
}
