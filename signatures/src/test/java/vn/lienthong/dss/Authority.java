package vn.lienthong.dss;

import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority made at test time, with keys of its own and a list of what it has revoked, served on a random port. */
final class Authority implements AutoCloseable {
    private static final X500Name NAME = new X500Name("CN=Chung thu so mau, O=Demo");

    private final KeyPair keys = keys();
    private final CertificateToken certificate;
    private final Map<BigInteger, Instant> revoked = new LinkedHashMap<>();
    private final HttpServer server;
    private volatile boolean away;
    private long next = 1;

    Authority() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/list.crl", exchange -> {
                byte[] list = away ? new byte[0] : list();
                exchange.sendResponseHeaders(away ? 503 : 200, list.length);
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(list);
                }
            });
            server.start();
            X509v3CertificateBuilder builder = builder(NAME, keys, ago(3650), ago(-3650));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            certificate = certificate(builder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    CertificateToken certificate() {
        return certificate;
    }

    /** A holder whose certificate is good for ten years around now. */
    Holder issue(String subject) {
        return issue(subject, ago(1825), ago(-1825));
    }

    Holder issue(String subject, Instant from, Instant until) {
        try {
            KeyPair holder = keys();
            X509v3CertificateBuilder builder = builder(new X500Name(subject), holder, from, until);
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            GeneralName address = new GeneralName(
                    GeneralName.uniformResourceIdentifier,
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/list.crl");
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(new DistributionPointName(new GeneralNames(address)), null, null)
            }));
            return new Holder(certificate(builder), holder.getPrivate());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void revoke(Holder holder, Instant at) {
        revoked.put(holder.certificate().getSerialNumber(), at);
    }

    /** Whether nobody can be asked. */
    void away(boolean isAway) {
        away = isAway;
    }

    /** The beginning of a day in UTC. */
    static Instant ago(int days) {
        return LocalDate.now(ZoneOffset.UTC)
                .minusDays(days)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private byte[] list() throws IOException {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(NAME, Date.from(ago(0)));
        builder.setNextUpdate(Date.from(ago(-7)));
        revoked.forEach((serial, at) -> builder.addCRLEntry(serial, Date.from(at), CRLReason.keyCompromise));
        try {
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(keys.getPublic()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return builder.build(signer()).getEncoded();
    }

    private X509v3CertificateBuilder builder(X500Name subject, KeyPair of, Instant from, Instant until)
            throws IOException {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                NAME, BigInteger.valueOf(next++), Date.from(from), Date.from(until), subject, of.getPublic());
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(of.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(keys.getPublic()));
            return builder;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private CertificateToken certificate(X509v3CertificateBuilder builder) {
        try {
            X509Certificate made = new JcaX509CertificateConverter().getCertificate(builder.build(signer()));
            return new CertificateToken(made);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private ContentSigner signer() {
        try {
            return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has elliptic curves", e);
        }
    }

    /** Who can sign. */
    record Holder(CertificateToken certificate, PrivateKey key) {}
}
