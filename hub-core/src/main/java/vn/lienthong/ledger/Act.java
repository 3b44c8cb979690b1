package vn.lienthong.ledger;

import java.util.Map;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** Who does something at the desk, and why; both are kept for ever. */
public record Act(String actor, String reason) {
    private static final int LONGEST_REASON = 500;

    public Act {
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw new HubFailure(FailureCode.REQUEST_INVALID, java.util.List.of(FieldProblem.of("/reason", "missing")));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new HubFailure(
                    FailureCode.REQUEST_INVALID,
                    java.util.List.of(
                            new FieldProblem("/reason", "length", Map.of("expected", "1–" + LONGEST_REASON))));
        }
    }
}
