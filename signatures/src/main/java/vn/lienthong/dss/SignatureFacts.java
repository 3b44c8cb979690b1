package vn.lienthong.dss;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.RelatedCertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.signature.SignatureFinding;
import vn.lienthong.signature.SignatureFinding.Bytes;
import vn.lienthong.signature.SignatureFinding.Stamp;

/** The facts of one signature, out of what DSS has found. */
final class SignatureFacts {
    private final SignatureWrapper signature;
    private final ChainRule rule;
    private final Instant now;

    SignatureFacts(SignatureWrapper signature, ChainRule rule, Instant now) {
        this.signature = signature;
        this.rule = rule;
        this.now = now;
    }

    SignatureFinding finding() {
        Optional<TimestampWrapper> first = firstStamp();
        Stamp stamp = first.map(this::worth).orElse(Stamp.NONE);
        Instant signedAt = first.filter(each -> proves(stamp))
                .map(each -> instant(each.getProductionTime()))
                .orElseGet(() -> instant(signature.getClaimedSigningTime()));
        List<CertificateWrapper> chain = chain();
        SignerRule signer = SignerRule.of(chain.stream().findFirst().orElse(null), rule.isOnSimCard(chain));
        return new SignatureFinding(
                bytes(),
                // Who does not say when is judged by now.
                rule.worth(chain, signedAt == null ? now : signedAt),
                signer.kind(),
                signer.organisation(),
                stamp,
                signedAt,
                signature.getDigestAlgorithm() == DigestAlgorithm.SHA1);
    }

    /** That of the signer; where the bytes no longer say which key was used, that of the one certificate that is named. */
    private List<CertificateWrapper> chain() {
        List<RelatedCertificateWrapper> named = signature.foundCertificates().getRelatedCertificates();
        if (signature.getSigningCertificate() != null || named.size() != 1) {
            return signature.getCertificateChain();
        }
        List<CertificateWrapper> chain = new ArrayList<>(List.of(named.get(0)));
        chain.addAll(named.get(0).getCertificateChain());
        return chain;
    }

    private Bytes bytes() {
        boolean same = signature.isSignatureIntact() && signature.isSignatureValid();
        return same && !isAltered(signature.getPDFRevision()) ? Bytes.UNCHANGED : Bytes.CHANGED;
    }

    /** A further signature behind it is no alteration; other things written over it are. */
    private static boolean isAltered(@Nullable PDFRevisionWrapper revision) {
        return revision != null
                && (!revision.getPdfUndefinedChanges().isEmpty() || revision.arePdfModificationsDetected());
    }

    /** One over the content alone says nothing of the moment of signing. */
    private Optional<TimestampWrapper> firstStamp() {
        return signature.getTimestampList().stream()
                .filter(stamp -> stamp.getType().coversSignature())
                .min(Comparator.comparing(TimestampWrapper::getProductionTime));
    }

    private Stamp worth(TimestampWrapper stamp) {
        if (!stamp.isSignatureValid() || !stamp.isMessageImprintDataIntact()) {
            return Stamp.INVALID;
        }
        return switch (rule.worth(
                stamp.getCertificateChain(), stamp.getProductionTime().toInstant())) {
            case VALID -> Stamp.VALID;
            case NOT_CHECKED -> Stamp.NOT_CHECKED;
            case UNTRUSTED -> Stamp.UNTRUSTED;
            case OUTSIDE_VALIDITY, REVOKED -> Stamp.INVALID;
        };
    }

    /** Anybody can make a stamp of any moment with a certificate of his own. */
    private static boolean proves(Stamp stamp) {
        return stamp == Stamp.VALID || stamp == Stamp.NOT_CHECKED;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
