package vn.lienthong.app.statement;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.dss.SealingKey;

/** Signs what the hub states, where the installation has given it a key to do so. */
public final class Seal {
    private final Optional<SealingKey> key;

    private Seal(Optional<SealingKey> key) {
        this.key = key;
    }

    /**
     * Reads the key once.
     *
     * @param file PKCS 12; empty signs nothing
     * @throws IOException when the file cannot be used: the hub does not start with a key that it cannot sign with
     */
    public static Seal of(String file, String password) throws IOException {
        return file.isEmpty()
                ? new Seal(Optional.empty())
                : new Seal(Optional.of(SealingKey.in(Path.of(file), password.toCharArray())));
    }

    /** Whose certificate it is, as it stands there; empty where nothing is signed. */
    public Optional<String> holder() {
        return key.map(each -> each.certificate().getSubjectX500Principal().getName());
    }

    /** With a signature in it where there is a key, else as it was. */
    public byte[] pdf(byte[] pdf, Instant at) {
        return key.map(each -> each.sign(pdf, at)).orElse(pdf);
    }

    /** The bytes with a signature as compact JWS (RFC 7515), the certificates in its header; empty without a key. */
    public Optional<String> jws(byte[] content) {
        return key.map(each -> jws(content, each));
    }

    private static String jws(byte[] content, SealingKey key) {
        try {
            JWSSigner signer =
                    key.key() instanceof ECPrivateKey curve ? new ECDSASigner(curve) : new RSASSASigner(key.key());
            JWSAlgorithm algorithm = key.key() instanceof ECPrivateKey
                    ? signer.supportedJWSAlgorithms().iterator().next()
                    : JWSAlgorithm.RS256;
            JWSHeader header = new JWSHeader.Builder(algorithm)
                    .type(JOSEObjectType.JOSE)
                    .contentType("json")
                    .x509CertChain(chain(key))
                    .build();
            JWSObject signed = new JWSObject(header, new Payload(content));
            signed.sign(signer);
            return signed.serialize();
        } catch (JOSEException | CertificateEncodingException e) {
            throw new IllegalStateException("the sealing key cannot sign", e);
        }
    }

    private static List<Base64> chain(SealingKey key) throws CertificateEncodingException {
        List<Base64> chain = new ArrayList<>();
        for (X509Certificate each : key.chain()) {
            chain.add(Base64.encode(each.getEncoded()));
        }
        return chain;
    }
}
