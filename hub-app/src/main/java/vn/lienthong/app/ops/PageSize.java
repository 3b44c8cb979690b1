package vn.lienthong.app.ops;

import java.util.List;
import java.util.Map;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** How many things one answer holds; what is asked for is given or refused, never changed. */
final class PageSize {
    private static final int LARGEST = 500;

    private PageSize() {}

    static int of(int limit) {
        if (limit < 1 || limit > LARGEST) {
            throw new HubFailure(
                    FailureCode.REQUEST_INVALID,
                    List.of(new FieldProblem("limit", "number_range", Map.of("expected", "1–" + LARGEST))));
        }
        return limit;
    }
}
