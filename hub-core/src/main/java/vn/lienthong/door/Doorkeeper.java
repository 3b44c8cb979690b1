package vn.lienthong.door;

import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.ledger.Refusals;

/** Has every visit counted, and every refusal kept: who, from where, why, at which fields; never a value. */
public final class Doorkeeper {
    /** Where the source is not certain: then no made-up name becomes a label or a row. */
    static final String SOMEWHERE = "-";

    private final Visits visits;
    private final Refusals refusals;

    public Doorkeeper(Visits visits, Refusals refusals) {
        this.visits = visits;
        this.refusals = refusals;
    }

    void taken(Caller caller, String source, boolean repeated) {
        visits.taken(caller.door(), source, repeated);
    }

    void refused(Caller caller, String source, RuntimeException why) {
        HubFailure failure = failure(why);
        visits.refused(caller.door(), source, caller.name(), failure);
        if (failure.code() != FailureCode.LEDGER_UNAVAILABLE) {
            refusals.record(
                    source.equals(SOMEWHERE) ? null : source,
                    caller.name(),
                    failure.code().name(),
                    paths(failure));
        }
    }

    /** So many rows of a source could not become messages; which ones and why is kept with the rows. */
    void setAside(Caller caller, String source, int rows) {
        HubFailure failure = new HubFailure(FailureCode.MESSAGE_INVALID, Map.of());
        for (int i = 0; i < rows; i++) {
            visits.refused(caller.door(), source, caller.name(), failure);
        }
    }

    /** The caller's only source, where the message itself does not say. */
    static String sourceOf(Caller caller) {
        return caller.sources().size() == 1 ? caller.sources().iterator().next() : SOMEWHERE;
    }

    private static HubFailure failure(RuntimeException why) {
        if (why instanceof HubFailure failure) {
            return failure;
        }
        return new HubFailure(
                why instanceof LedgerUnavailable ? FailureCode.LEDGER_UNAVAILABLE : FailureCode.DEFECT, Map.of());
    }

    private static String paths(HubFailure failure) {
        return failure.problems().stream()
                .map(problem -> problem.path() + " " + problem.reason())
                .distinct()
                .limit(20)
                .collect(Collectors.joining(", "));
    }
}
