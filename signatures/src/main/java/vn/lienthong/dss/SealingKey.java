package vn.lienthong.dss;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;

/**
 * The key that an installation signs its own papers with.
 *
 * @param chain the key's certificate first
 */
public record SealingKey(PrivateKey key, List<X509Certificate> chain) {
    public SealingKey {
        chain = List.copyOf(chain);
    }

    /**
     * The first key of a PKCS 12 file.
     *
     * @throws IOException when there is none, or the password does not open it
     */
    public static SealingKey in(Path file, char[] password) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    return new SealingKey(key, certificates(store.getCertificateChain(alias)));
                }
            }
            throw new IOException(file.getFileName() + " holds no key with its certificate");
        } catch (GeneralSecurityException e) {
            throw new IOException(file.getFileName() + " cannot be opened", e);
        }
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** The same PDF with a signature in it (PAdES baseline B). */
    public byte[] sign(byte[] pdf, Instant at) {
        List<CertificateToken> tokens =
                chain.stream().map(CertificateToken::new).toList();
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(tokens.get(0));
        parameters.setCertificateChain(tokens);
        parameters.bLevel().setSigningDate(Date.from(at));
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        InMemoryDocument document = new InMemoryDocument(pdf);
        ToBeSigned data = service.getDataToSign(document, parameters);
        SignatureValue value = signed(data.getBytes(), parameters.getSignatureAlgorithm());
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    private SignatureValue signed(byte[] data, SignatureAlgorithm algorithm) {
        try {
            Signature signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key);
            signature.update(data);
            return new SignatureValue(algorithm, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sealing key cannot sign", e);
        }
    }

    private static List<X509Certificate> certificates(Certificate[] chain) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Certificate each : chain) {
            certificates.add((X509Certificate) each);
        }
        return certificates;
    }

    @Override
    public String toString() {
        return "SealingKey[" + certificate().getSubjectX500Principal() + "]";
    }
}
