package vn.lienthong.dss;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.signature.SignatureFinding.Chain;

/** What a certificate was worth at a moment: of a signer, or of who has put a time-stamp. A chain begins with it. */
final class ChainRule {
    private final boolean trusting;
    private final Set<String> simCards;

    ChainRule(TrustAnchors anchors) {
        this.trusting = !anchors.certificates().isEmpty();
        this.simCards = anchors.simCards().stream()
                .map(CertificateToken::getDSSIdAsString)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isOnSimCard(List<CertificateWrapper> chain) {
        return chain.stream().anyMatch(certificate -> simCards.contains(certificate.getId()));
    }

    Chain worth(List<CertificateWrapper> chain, Instant at) {
        if (!trusting) {
            return Chain.NOT_CHECKED;
        }
        if (chain.stream().noneMatch(CertificateWrapper::isTrusted)) {
            return Chain.UNTRUSTED;
        }
        List<CertificateWrapper> below = chain.stream()
                .takeWhile(certificate -> !certificate.isTrusted())
                .toList();
        if (below.stream().anyMatch(certificate -> isOutside(certificate, at))) {
            return Chain.OUTSIDE_VALIDITY;
        }
        List<Optional<CertificateRevocationWrapper>> answers =
                below.stream().map(ChainRule::newest).toList();
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
}
