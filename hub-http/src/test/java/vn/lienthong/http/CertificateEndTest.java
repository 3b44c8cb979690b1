package vn.lienthong.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificate of a service is looked at before its last day. */
class CertificateEndTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final char[] PASSWORD = "demo-only".toCharArray();

    @Test
    void theLastDayIsReadFromTheHandshakeOfAServiceThatIsTrusted(@TempDir Path folder) throws Exception {
        SSLContext ours = context(folder);
        HttpsServer service = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setHttpsConfigurator(new HttpsConfigurator(ours));
        service.start();
        try {
            URI address = URI.create("https://localhost:" + service.getAddress().getPort() + "/dancu");
            assertThat(new CertificateEnd(ours, PATIENCE).of(address).orElseThrow())
                    .isCloseTo(Instant.now().plus(Duration.ofDays(20)), within(1, ChronoUnit.HOURS));
            assertThat(new CertificateEnd(SSLContext.getDefault(), PATIENCE).of(address))
                    .as("a stranger's certificate says nothing")
                    .isEmpty();
        } finally {
            service.stop(0);
        }
    }

    @Test
    void plainHttpAndNobodyThereHaveNoCertificate() throws Exception {
        CertificateEnd end = new CertificateEnd(SSLContext.getDefault(), PATIENCE);
        assertThat(end.of(URI.create("http://localhost:1"))).isEmpty();
        assertThat(end.of(URI.create("https://localhost:1"))).isEmpty();
    }

    private static SSLContext context(Path folder) throws Exception {
        Path store = folder.resolve("demo.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "20",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shown.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(shown.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
