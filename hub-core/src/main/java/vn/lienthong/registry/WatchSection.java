package vn.lienthong.registry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one rule of {@code watch} in {@code entitlements.yaml}. */
final class WatchSection {
    static final Set<String> KEYS = Set.of("pattern", "more-than", "within", "from", "to");
    private static final int MOST = 1_000_000;
    private static final Duration LONGEST = Duration.ofDays(31);

    private WatchSection() {}

    static Optional<AskingRule> rule(Section section) {
        Optional<AskingRule.Pattern> pattern = section.required("pattern", Forms.oneOf(AskingRule.Pattern.class));
        Optional<Integer> moreThan = section.required("more-than", Forms.number(0, MOST));
        Optional<Duration> within = section.required("within", Forms.duration(Duration.ofHours(1), LONGEST));
        Optional<AskingRule.Hours> hours =
                pattern.filter(AskingRule.Pattern.OUTSIDE_HOURS::equals).flatMap(its -> hours(section));
        return section.isSound()
                ? Optional.of(
                        new AskingRule(pattern.orElseThrow(), moreThan.orElseThrow(), within.orElseThrow(), hours))
                : Optional.empty();
    }

    private static Optional<AskingRule.Hours> hours(Section section) {
        Optional<LocalTime> from = section.required("from", time());
        Optional<LocalTime> to = section.required("to", time());
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            section.refuse("to", "value_invalid", Map.of("expected", "> " + from.get()));
        }
        return section.isSound()
                ? Optional.of(new AskingRule.Hours(from.orElseThrow(), to.orElseThrow()))
                : Optional.empty();
    }

    private static Form<LocalTime> time() {
        return text -> {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeException e) {
                throw Unfit.expected("07:30");
            }
        };
    }
}
