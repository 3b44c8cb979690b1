package vn.lienthong.connectors.files;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Trusts the one certificate declared, or where none is, what this machine trusts. */
final class PinnedCertificate implements X509TrustManager {
    private final Fingerprint declared;
    private @Nullable Fingerprint refused;

    PinnedCertificate(Fingerprint declared) {
        this.declared = declared;
    }

    /** Of the certificate that was not trusted. */
    Optional<Fingerprint> refused() {
        return Optional.ofNullable(refused);
    }

    /** Connections to servers that are trusted so. */
    SSLSocketFactory sockets() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        Fingerprint seen = Fingerprint.ofContent(chain[0].getEncoded());
        refused = seen;
        if (!declared.isGiven()) {
            machines().checkServerTrusted(chain, type);
        } else if (!seen.equals(declared)) {
            throw new CertificateException("not the certificate declared");
        }
        refused = null;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("nobody is a client here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private static X509TrustManager machines() throws CertificateException {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((@Nullable KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new CertificateException("this machine trusts nobody", e);
        }
    }
}
