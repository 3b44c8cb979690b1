package vn.lienthong.question;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.AskingRule;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Entitlements;

/** What is unusual about one question, as the rules of now say; it is kept with the question, which names nobody. */
final class Signs {
    private Signs() {}

    /** With commas; null where nothing is. */
    static @Nullable String of(Configuration configuration, Inquiry inquiry, Entitlements.Officer officer, Instant at) {
        List<AskingRule> rules = configuration.entitlements().watch();
        String signs = rules.stream()
                .filter(rule -> isSeen(rule, configuration, inquiry, officer, at))
                .map(rule -> rule.pattern().name())
                .distinct()
                .collect(Collectors.joining(","));
        return signs.isEmpty() ? null : signs;
    }

    private static boolean isSeen(
            AskingRule rule, Configuration configuration, Inquiry inquiry, Entitlements.Officer officer, Instant at) {
        return switch (rule.pattern()) {
            case TOO_MANY -> false;
            case OUTSIDE_HOURS ->
                !configuration.workingDays().isWorked(LocalTimes.day(at))
                        || rule.hours()
                                .filter(hours -> hours.include(LocalTime.ofInstant(at, ProvinceTime.ZONE)))
                                .isEmpty();
            case SAME_FAMILY_NAME ->
                officer.familyName()
                        .filter(own -> familyName(inquiry.question().personName())
                                .filter(folded(own)::equals)
                                .isPresent())
                        .isPresent();
        };
    }

    /** The first word of a Vietnamese name. */
    private static Optional<String> familyName(Optional<String> name) {
        return name.map(whole -> folded(whole.strip().split("\\s+", 2)[0]));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }
}
