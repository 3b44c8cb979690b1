package vn.lienthong.connectors.packages;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import vn.lienthong.connector.Outcome;

/**
 * What a code of a system means for a message. ASSUMED: all systems use the codes of the one provincial variant that tells
 * its own (domain section 1.8); any other code is a refusal of the content.
 */
final class PackageRefusal {
    /** System and secret are not known. */
    static final String NOT_KNOWN_HERE = "15";

    private static final Duration LOCKED = Duration.ofMinutes(15);

    private final Clock clock;

    PackageRefusal(Clock clock) {
        this.clock = clock;
    }

    Outcome of(PackageAnswer answer, Parties between) {
        return switch (answer.code()) {
            case NOT_KNOWN_HERE -> new Outcome.Misconfigured(answer.signal());
            case "18" -> new Outcome.Unroutable(String.join(", ", meant(answer, between.to())));
            case "19" -> new Outcome.Unroutable(between.from());
            case "20" -> Outcome.TargetDown.of(answer.signal());
            case "23" -> new Outcome.NotNow("23", clock.instant().plus(LOCKED));
            default -> Outcome.Refused.of(answer.code());
        };
    }

    // Whom it does not know stands in its sentence, if anywhere; else it may be any of them.
    private static List<String> meant(PackageAnswer answer, List<String> receivers) {
        String said = answer.content().toString();
        List<String> named = receivers.stream()
                .filter(code -> said.matches("(?s).*(?<![\\w.])" + Pattern.quote(code) + "(?!\\.?\\w).*"))
                .toList();
        return named.isEmpty() ? receivers : named;
    }
}
