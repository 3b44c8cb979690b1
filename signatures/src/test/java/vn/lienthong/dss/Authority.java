package vn.lienthong.dss;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority made at test time, with keys of its own and a desk that tells what it has revoked. */
final class Authority implements AutoCloseable {
    private final X500Name name;
    private final KeyPair keys = keys();
    private final CertificateToken certificate;
    private final RevocationDesk desk;
    private long next = 1;

    Authority() {
        this("CN=Chung thu so mau, O=Demo");
    }

    Authority(String subject) {
        name = new X500Name(subject);
        desk = new RevocationDesk(name, keys);
        try {
            X509v3CertificateBuilder builder = builder(name, keys, ago(3650), ago(-3650));
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

    /** All that an installation trusts is this authority. */
    TrustAnchors alone() {
        return new TrustAnchors(List.of(certificate), List.of());
    }

    /** A holder whose certificate is good for ten years around now. */
    Holder issue(String subject) {
        return issue(subject, ago(1825), ago(-1825));
    }

    Holder issue(String subject, Instant from, Instant until) {
        return issue(subject, from, until, (builder, keyUsage) -> {
            builder.addExtension(Extension.keyUsage, true, keyUsage);
            builder.addExtension(Extension.cRLDistributionPoints, false, list());
        });
    }

    /** A holder about whose certificate one has to ask. */
    Holder issueAsked(String subject) {
        return issue(subject, ago(1825), ago(-1825), (builder, keyUsage) -> {
            builder.addExtension(Extension.keyUsage, true, keyUsage);
            builder.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, uri(desk.askAddress())));
        });
    }

    /** A holder whose certificate says nowhere how to ask about it. */
    Holder issueMute(String subject) {
        return issue(
                subject,
                ago(1825),
                ago(-1825),
                (builder, keyUsage) -> builder.addExtension(Extension.keyUsage, true, keyUsage));
    }

    /** Who puts time-stamps. */
    Holder issueStamper() {
        return issue("CN=Dau thoi gian mau, O=Demo", ago(1825), ago(-1825), (builder, keyUsage) -> {
            builder.addExtension(Extension.keyUsage, true, keyUsage);
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            builder.addExtension(Extension.cRLDistributionPoints, false, list());
        });
    }

    void revoke(Holder holder, Instant at) {
        desk.revoke(holder.certificate().getSerialNumber(), at);
    }

    /** Whether nobody can be asked. */
    void away(boolean isAway) {
        desk.away(isAway);
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
        desk.close();
    }

    private Holder issue(String subject, Instant from, Instant until, Filling filling) {
        try {
            KeyPair holder = keys();
            X509v3CertificateBuilder builder = builder(new X500Name(subject), holder, from, until);
            filling.fill(builder, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return new Holder(certificate(builder), holder.getPrivate());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private CRLDistPoint list() {
        DistributionPointName place = new DistributionPointName(new GeneralNames(uri(desk.listAddress())));
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(place, null, null)});
    }

    private static GeneralName uri(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }

    private X509v3CertificateBuilder builder(X500Name subject, KeyPair of, Instant from, Instant until)
            throws IOException {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name, BigInteger.valueOf(next++), Date.from(from), Date.from(until), subject, of.getPublic());
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
            X509Certificate made = new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
            return new CertificateToken(made);
        } catch (GeneralSecurityException | OperatorCreationException e) {
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

    /** What stands in a certificate besides its names. */
    private interface Filling {
        void fill(X509v3CertificateBuilder builder, KeyUsage keyUsage) throws IOException;
    }

    /** Who can sign. */
    record Holder(CertificateToken certificate, PrivateKey key) {}
}
