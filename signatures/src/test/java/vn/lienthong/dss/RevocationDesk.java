package vn.lienthong.dss;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Where an authority says what it has revoked, on a random port: as a list (CRL) and to each question (OCSP). */
final class RevocationDesk implements AutoCloseable {
    private final X500Name name;
    private final KeyPair keys;
    private final Map<BigInteger, Instant> revoked = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile boolean away;

    RevocationDesk(X500Name name, KeyPair keys) {
        this.name = name;
        this.keys = keys;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/list.crl", exchange -> answer(exchange, request -> list()));
        server.createContext("/ocsp", exchange -> answer(exchange, this::said));
        server.start();
    }

    String listAddress() {
        return address("/list.crl");
    }

    String askAddress() {
        return address("/ocsp");
    }

    void revoke(BigInteger serial, Instant at) {
        revoked.put(serial, at);
    }

    /** Whether nobody can be asked. */
    void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange, Clerk clerk) throws IOException {
        byte[] request = exchange.getRequestBody().readAllBytes();
        byte[] answer = new byte[0];
        if (!away) {
            try {
                answer = clerk.answer(request);
            } catch (GeneralSecurityException | OCSPException | OperatorCreationException e) {
                throw new IOException(e);
            }
        }
        exchange.sendResponseHeaders(away ? 503 : 200, answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    private byte[] list() throws IOException, GeneralSecurityException, OperatorCreationException {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(name, Date.from(Authority.ago(0)));
        builder.setNextUpdate(Date.from(Authority.ago(-7)));
        revoked.forEach((serial, at) -> builder.addCRLEntry(serial, Date.from(at), CRLReason.keyCompromise));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(keys.getPublic()));
        builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
        return builder.build(signer()).getEncoded();
    }

    private byte[] said(byte[] question) throws IOException, OCSPException, OperatorCreationException {
        BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()),
                new JcaDigestCalculatorProviderBuilder().build().get(RespID.HASH_SHA1));
        for (Req asked : new OCSPReq(question).getRequestList()) {
            Instant at = revoked.get(asked.getCertID().getSerialNumber());
            CertificateStatus status =
                    at == null ? CertificateStatus.GOOD : new RevokedStatus(Date.from(at), CRLReason.keyCompromise);
            builder.addResponse(asked.getCertID(), status);
        }
        BasicOCSPResp answer = builder.build(signer(), new X509CertificateHolder[0], new Date());
        OCSPResp whole = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, answer);
        return whole.getEncoded();
    }

    private ContentSigner signer() throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
    }

    /** Answers one request. */
    private interface Clerk {
        byte[] answer(byte[] request)
                throws IOException, GeneralSecurityException, OCSPException, OperatorCreationException;
    }
}
