package vn.lienthong.ledger;

import java.util.List;
import java.util.Map;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** Who does something at the desk, and why; both are kept for ever. */
public record Act(String actor, String reason) {
    private static final int LONGEST_REASON = 500;

    public Act {
        reason = checked("/reason", reason);
    }

    /** Somebody reads what is personal, for a purpose. */
    public static Act reading(String actor, String purpose) {
        return new Act(actor, checked("/purpose", purpose));
    }

    private static String checked(String path, String given) {
        String text = given.strip();
        if (text.isEmpty()) {
            throw wrong(FieldProblem.of(path, "missing"));
        }
        if (text.length() > LONGEST_REASON) {
            throw wrong(new FieldProblem(path, "length", Map.of("expected", "1–" + LONGEST_REASON)));
        }
        // PostgreSQL takes no NUL, UTF-8 has no half characters.
        if (text.indexOf('\0') >= 0) {
            throw wrong(FieldProblem.of(path, "control_character"));
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw wrong(FieldProblem.of(path, "half_character"));
        }
        return text;
    }

    private static HubFailure wrong(FieldProblem problem) {
        return new HubFailure(FailureCode.REQUEST_INVALID, List.of(problem));
    }
}
