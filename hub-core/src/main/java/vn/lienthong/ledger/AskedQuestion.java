package vn.lienthong.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One question as it is kept: who asked what about whom, why, and what came of it.
 *
 * @param no gap-free only within one node
 * @param officer account of the person who asked; null where nobody could be believed
 * @param subject keyed hash of whom it was about
 * @param fields of the answer that were handed out, with commas
 * @param outcome what came of it; texts under {@code question.outcome.<outcome>}
 * @param detail codes of reasons, or a signal
 * @param answer keyed hash of the answer as it was handed out
 * @param knownAt when the service said it, where it was not now
 * @param signs what was unusual about it, with commas
 */
public record AskedQuestion(
        long no,
        Instant at,
        String client,
        String service,
        @Nullable String connection,
        @Nullable String officer,
        @Nullable String organisation,
        @Nullable String purpose,
        @Nullable String legalBasis,
        @Nullable String dossier,
        @Nullable String task,
        byte @Nullable [] subject,
        @Nullable String fields,
        String outcome,
        @Nullable String detail,
        byte @Nullable [] answer,
        @Nullable Instant knownAt,
        @Nullable String signs) {
    @Override
    public String toString() {
        return "AskedQuestion[" + no + ", " + outcome + "]";
    }
}
