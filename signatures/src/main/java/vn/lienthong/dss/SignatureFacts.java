package vn.lienthong.dss;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.signature.SignatureFinding;
import vn.lienthong.signature.SignatureFinding.Bytes;
import vn.lienthong.signature.SignatureFinding.Chain;
import vn.lienthong.signature.SignatureFinding.Stamp;

/** The facts of one signature, out of what DSS has found. */
final class SignatureFacts {
    private final SignatureWrapper signature;
    private final boolean trusting;
    private final Instant now;

    /** @param trusting whether there are trust anchors at all */
    SignatureFacts(SignatureWrapper signature, boolean trusting, Instant now) {
        this.signature = signature;
        this.trusting = trusting;
        this.now = now;
    }

    SignatureFinding finding() {
        Optional<TimestampWrapper> stamp = firstStamp();
        Instant signedAt = stamp.map(each -> instant(each.getProductionTime()))
                .orElseGet(() -> instant(signature.getClaimedSigningTime()));
        SignerRule signer = SignerRule.of(signature.getSigningCertificate());
        return new SignatureFinding(
                bytes(),
                chain(signedAt),
                signer.kind(),
                signer.organisation(),
                stamp(stamp),
                signedAt,
                signature.getDigestAlgorithm() == DigestAlgorithm.SHA1);
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

    private Optional<TimestampWrapper> firstStamp() {
        return signature.getTimestampList().stream().min(Comparator.comparing(TimestampWrapper::getProductionTime));
    }

    private static Stamp stamp(Optional<TimestampWrapper> stamp) {
        return stamp.map(each ->
                        each.isSignatureValid() && each.isMessageImprintDataIntact() ? Stamp.VALID : Stamp.INVALID)
                .orElse(Stamp.NONE);
    }

    private Chain chain(@Nullable Instant signedAt) {
        if (!trusting) {
            return Chain.NOT_CHECKED;
        }
        if (!signature.isTrustedChain()) {
            return Chain.UNTRUSTED;
        }
        List<CertificateWrapper> below = signature.getCertificateChain().stream()
                .takeWhile(certificate -> !certificate.isTrusted())
                .toList();
        // Who does not say when is judged by now.
        Instant at = signedAt == null ? now : signedAt;
        if (below.stream().anyMatch(certificate -> isOutside(certificate, at))) {
            return Chain.OUTSIDE_VALIDITY;
        }
        List<Optional<CertificateRevocationWrapper>> answers =
                below.stream().map(SignatureFacts::newest).toList();
        if (answers.stream().flatMap(Optional::stream).anyMatch(answer -> isRevoked(answer, at))) {
            return Chain.REVOKED;
        }
        return answers.stream().allMatch(Optional::isPresent) ? Chain.VALID : Chain.NOT_CHECKED;
    }

    private static boolean isOutside(CertificateWrapper certificate, Instant at) {
        return at.isBefore(certificate.getNotBefore().toInstant())
                || at.isAfter(certificate.getNotAfter().toInstant());
    }

    private static Optional<CertificateRevocationWrapper> newest(CertificateWrapper certificate) {
        return certificate.getCertificateRevocationData().stream()
                .filter(answer -> answer.isSignatureValid())
                .max(Comparator.comparing(CertificateRevocationWrapper::getProductionDate));
    }

    private static boolean isRevoked(CertificateRevocationWrapper answer, Instant at) {
        return answer.isRevoked()
                && (answer.getRevocationDate() == null
                        || !at.isBefore(answer.getRevocationDate().toInstant()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
