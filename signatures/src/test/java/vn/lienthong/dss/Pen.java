package vn.lienthong.dss;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Signs files as offices do. */
final class Pen {
    private final Path folder;
    private int files;

    Pen(Path folder) {
        this.folder = folder;
    }

    Path emptyPdf() {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return write(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path xml(String text) {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    Path signPdf(Path pdf, Authority.Holder by, Instant at) {
        return signPdf(pdf, by, at, SignatureLevel.PAdES_BASELINE_B, new PAdESService(careless()));
    }

    /** Signed at a moment that the signer says, and stamped at another one. */
    Path stampPdf(Path pdf, Authority.Holder by, Instant said, Authority.Holder stamper, Instant stamped) {
        PAdESService service = new PAdESService(careless());
        service.setTspSource(stamps(stamper, stamped));
        return signPdf(pdf, by, said, SignatureLevel.PAdES_BASELINE_T, service);
    }

    private Path signPdf(Path pdf, Authority.Holder by, Instant at, SignatureLevel level, PAdESService service) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        fill(parameters, by, at, DigestAlgorithm.SHA256);
        DSSDocument document = read(pdf);
        ToBeSigned data = service.getDataToSign(document, parameters);
        return write(service.signDocument(document, parameters, signed(data, by, DigestAlgorithm.SHA256)));
    }

    Path signXml(Path xml, Authority.Holder by, Instant at, DigestAlgorithm digest) {
        return signXml(xml, by, at, digest, SignatureLevel.XAdES_BASELINE_B, new XAdESService(careless()));
    }

    Path stampXml(Path xml, Authority.Holder by, Instant said, Authority.Holder stamper, Instant stamped) {
        XAdESService service = new XAdESService(careless());
        service.setTspSource(stamps(stamper, stamped));
        return signXml(xml, by, said, DigestAlgorithm.SHA256, SignatureLevel.XAdES_BASELINE_T, service);
    }

    private Path signXml(
            Path xml,
            Authority.Holder by,
            Instant at,
            DigestAlgorithm digest,
            SignatureLevel level,
            XAdESService service) {
        XAdESSignatureParameters parameters = new XAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        fill(parameters, by, at, digest);
        DSSDocument document = read(xml);
        ToBeSigned data = service.getDataToSign(document, parameters);
        return write(service.signDocument(document, parameters, signed(data, by, digest)));
    }

    /** The same file with a piece of text replaced by another one as long. */
    Path altered(Path file, String from, String to) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            String changed = text.replace(from, to);
            if (changed.equals(text)) {
                throw new IllegalArgumentException("nothing to alter");
            }
            return write(changed.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyEntityTSPSource stamps(Authority.Holder by, Instant at) {
        KeyEntityTSPSource stamps = new KeyEntityTSPSource(by.key(), by.certificate(), List.of(by.certificate()));
        stamps.setTsaPolicy("1.2.3.4");
        stamps.setProductionTime(Date.from(at));
        return stamps;
    }

    private static CommonCertificateVerifier careless() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        return verifier;
    }

    private static void fill(
            AbstractSignatureParameters<?> parameters, Authority.Holder by, Instant at, DigestAlgorithm digest) {
        parameters.setDigestAlgorithm(digest);
        parameters.setSigningCertificate(by.certificate());
        parameters.setCertificateChain(by.certificate());
        parameters.bLevel().setSigningDate(Date.from(at));
    }

    private static SignatureValue signed(ToBeSigned data, Authority.Holder by, DigestAlgorithm digest) {
        try {
            SignatureAlgorithm algorithm = SignatureAlgorithm.getAlgorithm(EncryptionAlgorithm.ECDSA, digest);
            Signature signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(by.key());
            signature.update(data.getBytes());
            return new SignatureValue(algorithm, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DSSDocument read(Path file) {
        try {
            return new InMemoryDocument(
                    Files.readAllBytes(file), file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(DSSDocument document) {
        return write(DSSUtils.toByteArray(document));
    }

    private Path write(byte[] bytes) {
        try {
            return Files.write(folder.resolve("f" + ++files), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
