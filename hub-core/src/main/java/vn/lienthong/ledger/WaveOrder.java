package vn.lienthong.ledger;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/**
 * What is to be tried again: one cause as it was shown.
 *
 * @param request the order's own name: the same one given twice is one run
 */
public record WaveOrder(
        String request, String connection, String cause, DeliveryState state, Cause.Frozen set, int tolerance) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern CAUSE = Pattern.compile("[0-9a-f]{12}");

    public WaveOrder {
        if (!CAUSE.matcher(cause).matches()) {
            throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "cause"));
        }
        if (!NAME.matcher(request).matches()) {
            throw new HubFailure(FailureCode.REQUEST_INVALID, List.of(FieldProblem.of("/request", "missing")));
        }
        if (tolerance < 0 || tolerance > 100) {
            throw new HubFailure(
                    FailureCode.REQUEST_INVALID,
                    List.of(new FieldProblem("/tolerance", "number_range", Map.of("expected", "0–100"))));
        }
    }
}
