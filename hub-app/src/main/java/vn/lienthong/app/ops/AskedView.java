package vn.lienthong.app.ops;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.AskedQuestion;

/**
 * One kept question: who asked which service why, and what came of it. Whom it was about, and the answer, nobody can read.
 *
 * @param fields of the answer that were handed out, with commas
 * @param signs what was unusual about it, with commas
 */
record AskedView(
        Instant at,
        String client,
        @Nullable String organisation,
        @Nullable String officer,
        String service,
        @Nullable String purpose,
        @Nullable String legalBasis,
        @Nullable String dossier,
        @Nullable String task,
        String outcome,
        @Nullable String fields,
        @Nullable String signs) {
    static AskedView of(AskedQuestion asked) {
        return new AskedView(
                asked.at(),
                asked.client(),
                asked.organisation(),
                asked.officer(),
                asked.service(),
                asked.purpose(),
                asked.legalBasis(),
                asked.dossier(),
                asked.task(),
                asked.outcome(),
                asked.fields(),
                asked.signs());
    }
}
