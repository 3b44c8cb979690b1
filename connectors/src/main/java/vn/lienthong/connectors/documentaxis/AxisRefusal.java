package vn.lienthong.connectors.documentaxis;

import java.time.Clock;
import java.time.Duration;
import vn.lienthong.connector.Outcome;

/**
 * What a code of the axis means for a message. ASSUMED: the national axis uses the codes of the provincial variant (domain
 * section 1.8); any other is a refusal of the content.
 */
final class AxisRefusal {
    private static final Duration LOCKED = Duration.ofMinutes(15);

    private final Clock clock;

    AxisRefusal(Clock clock) {
        this.clock = clock;
    }

    Outcome of(AxisAnswer answer, Parties parties) {
        return switch (answer.code()) {
            case "15" -> new Outcome.Misconfigured("ErrorCode 15");
            case "18" -> new Outcome.Unroutable(parties.to());
            case "19" -> new Outcome.Unroutable(parties.from());
            case "20" -> Outcome.TargetDown.of("ErrorCode 20");
            case "23" -> new Outcome.NotNow("23", clock.instant().plus(LOCKED));
            default -> Outcome.Refused.of(answer.code());
        };
    }

    /**
     * Whom a package goes between, and how its document is called.
     *
     * @param notation number and symbol; empty when the message does not tell
     */
    record Parties(String from, String to, String notation) {}
}
