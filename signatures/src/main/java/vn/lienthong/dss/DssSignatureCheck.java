package vn.lienthong.dss;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.lienthong.signature.SignatureCheck;
import vn.lienthong.signature.SignatureFinding;

/**
 * Looks at PAdES signatures in PDFs and XAdES or XMLDSig ones in XML. Revocation is taken from the file, else asked of the
 * addresses in certificates that lead to a trust anchor, and of no others.
 */
public final class DssSignatureCheck implements SignatureCheck {
    private final TrustAnchors anchors;
    private final Duration patience;
    private final Clock clock;

    /** @param patience for each question to an authority */
    public DssSignatureCheck(TrustAnchors anchors, Duration patience, Clock clock) {
        this.anchors = anchors;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public List<SignatureFinding> check(Path file) throws IOException {
        try {
            SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file.toFile()));
            validator.setCertificateVerifier(verifier());
            if (validator instanceof PDFDocumentValidator pdf) {
                pdf.setPdfObjFactory(carefully());
            }
            DiagnosticData facts = new DiagnosticData(validator.getDiagnosticData());
            ChainRule rule = new ChainRule(anchors);
            return facts.getSignatures().stream()
                    .map(signature -> new SignatureFacts(signature, rule, clock.instant()).finding())
                    .toList();
        } catch (UnsupportedOperationException neither) {
            return List.of();
        } catch (RuntimeException e) {
            throw new IOException("signatures cannot be read", e);
        }
    }

    /** Pages of strangers are not drawn, and large files stay on the disk. */
    private static PdfBoxDefaultObjectFactory carefully() {
        DefaultPdfDifferencesFinder undrawn = new DefaultPdfDifferencesFinder();
        undrawn.setMaximalPagesAmountForVisualComparison(0);
        PdfBoxDefaultObjectFactory factory = new PdfBoxDefaultObjectFactory();
        factory.setPdfDifferencesFinder(undrawn);
        factory.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.fileOnly());
        return factory;
    }

    private CommonCertificateVerifier verifier() {
        CommonsDataLoader loader = new CommonsDataLoader();
        int millis = Math.toIntExact(patience.toMillis());
        loader.setTimeoutConnection(millis);
        loader.setTimeoutSocket(millis);
        loader.setTimeoutConnectionRequest(millis);
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors.asSource());
        verifier.setCrlSource(new OnlineCRLSource(loader));
        verifier.setOcspSource(new OnlineOCSPSource(loader));
        verifier.setCheckRevocationForUntrustedChains(false);
        // No certificate is fetched from an address that stands in a document.
        verifier.setAIASource(null);
        return verifier;
    }
}
