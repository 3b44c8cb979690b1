package vn.lienthong.wire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.util.List;
import java.util.Map;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/**
 * Failures of a body's form. They say where and never what: the parser's own sentences quote the body, so neither they nor
 * the exception go on as the cause.
 */
final class Malformed {
    private Malformed() {}

    static HubFailure of(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return beyondBounds(String.valueOf(e.getOriginalMessage()));
        }
        return at(reason(e), e.getLocation());
    }

    /** These exceptions know no place, only which bound was reached. */
    private static HubFailure beyondBounds(String said) {
        return said.contains("depth")
                ? of("too_deep", Map.of("expected", Integer.toString(StrictJson.DEEPEST)))
                : of("text_too_long", Map.of("expected", Integer.toString(StrictJson.LONGEST_TEXT)));
    }

    static HubFailure at(String reason, JsonLocation where) {
        return of(reason, Map.of("line", number(where.getLineNr()), "column", number(where.getColumnNr())));
    }

    static HubFailure of(String reason, Map<String, String> facts) {
        return new HubFailure(FailureCode.BODY_MALFORMED, List.of(new FieldProblem("", reason, facts)));
    }

    private static String reason(JsonProcessingException e) {
        String said = String.valueOf(e.getOriginalMessage());
        return said.startsWith("Duplicate ") ? "duplicate_key" : "malformed_json";
    }

    private static String number(int n) {
        return Integer.toString(Math.max(n, 1));
    }
}
