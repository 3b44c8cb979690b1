package vn.lienthong.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** When the certificates that an https address shows end: one handshake, in which nothing is asked. */
public final class CertificateEnd {
    private static final int USUAL_PORT = 443;

    private final SSLContext trust;
    private final Duration patience;

    public CertificateEnd(SSLContext trust, Duration patience) {
        this.trust = trust;
        this.patience = patience;
    }

    /** The first end of any of them; empty where there is no https, or no handshake that we trust: questions tell of that. */
    public Optional<Instant> of(URI address) {
        if (!"https".equals(address.getScheme()) || address.getHost() == null) {
            return Optional.empty();
        }
        int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
        int millis = Math.toIntExact(patience.toMillis());
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address.getHost(), port), millis);
            plain.setSoTimeout(millis);
            try (SSLSocket line =
                    (SSLSocket) trust.getSocketFactory().createSocket(plain, address.getHost(), port, true)) {
                line.startHandshake();
                return first(line.getSession().getPeerCertificates());
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> first(Certificate[] chain) {
        return Arrays.stream(chain)
                .filter(X509Certificate.class::isInstance)
                .map(one -> ((X509Certificate) one).getNotAfter().toInstant())
                .min(Instant::compareTo);
    }
}
