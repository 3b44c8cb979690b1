package vn.lienthong.signature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.connector.Outcome;
import vn.lienthong.ledger.SignatureChecks;
import vn.lienthong.ledger.SignatureChecks.Look;
import vn.lienthong.model.ContentHash;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.registry.SignaturePolicy;
import vn.lienthong.signature.SignatureFinding.Bytes;
import vn.lienthong.signature.SignatureFinding.Stamp;

/**
 * What a policy has against a document, by the newest evidence on its files. At least one signature must be there and none may
 * be bad; a SHA-1 signature counts as any other, for it is only weak.
 */
final class PolicyVerdict {
    private static final Duration LOOKED_AT_SOON = Duration.ofSeconds(10);

    private final SignaturePolicy policy;
    private final SignatureChecks checks;
    private final Clock clock;

    PolicyVerdict(SignaturePolicy policy, SignatureChecks checks, Clock clock) {
        this.policy = policy;
        this.checks = checks;
        this.clock = clock;
    }

    /** Empty: nothing. */
    Optional<Outcome> against(OfficialDocument document) {
        Set<String> files = SignatureRounds.lookedAt(document).values().stream()
                .map(ContentHash::value)
                .collect(Collectors.toSet());
        List<Look> looks = checks.newestOf(files);
        if (looks.size() < files.size()) {
            return Optional.of(
                    new Outcome.NotNow("signature-unseen", clock.instant().plus(LOOKED_AT_SOON)));
        }
        List<FindingsText> found =
                looks.stream().map(look -> FindingsText.read(look.findings())).toList();
        List<SignatureFinding> signatures =
                found.stream().flatMap(each -> each.findings().stream()).toList();
        if (signatures.stream().anyMatch(PolicyVerdict::isBad)) {
            return Optional.of(Outcome.Refused.of("signature-bad"));
        }
        if (found.stream().anyMatch(each -> each.problem() != null)) {
            return Optional.of(Outcome.Refused.of("signature-unreadable"));
        }
        if (signatures.isEmpty()) {
            return Optional.of(Outcome.Refused.of("signature-none"));
        }
        return signatures.stream().anyMatch(SignatureFinding::isOpen)
                ? Optional.of(unanswered(looks))
                : Optional.empty();
    }

    /** Waits for the next look, as long as there will be one. */
    private Outcome unanswered(List<Look> looks) {
        Optional<Instant> next = looks.stream()
                .flatMap(look -> Stream.ofNullable(look.againAt()))
                .min(Instant::compareTo);
        return policy == SignaturePolicy.HOLD && next.isPresent()
                ? new Outcome.NotNow("signature-not-checked", next.get().plus(LOOKED_AT_SOON))
                : Outcome.Refused.of("signature-not-checked");
    }

    private static boolean isBad(SignatureFinding finding) {
        boolean chain = switch (finding.chain()) {
            case OUTSIDE_VALIDITY, REVOKED, UNTRUSTED -> true;
            case VALID, NOT_CHECKED -> false;
        };
        return chain || finding.bytes() == Bytes.CHANGED || finding.stamp() == Stamp.INVALID;
    }
}
