package vn.lienthong.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** From when to when a connection's system is to be away. */
public record PlannedWindow(String connection, Instant from, Instant to, boolean stopsSending) {
    private static final Duration LONGEST = Duration.ofDays(31);

    public PlannedWindow {
        from = from.truncatedTo(ChronoUnit.MICROS);
        to = to.truncatedTo(ChronoUnit.MICROS);
        if (!to.isAfter(from) || to.isAfter(from.plus(LONGEST))) {
            throw new HubFailure(
                    FailureCode.REQUEST_INVALID,
                    List.of(FieldProblem.of("/to", "window_length", "expected", from + " – " + from.plus(LONGEST))));
        }
    }
}
