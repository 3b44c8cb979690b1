package vn.lienthong.connectors.ngsp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.PartialDate;

/** Dates of the services, whole or in part: {@code dd/MM/yyyy}, {@code MM/yyyy}, {@code yyyy}, {@code yyyyMMdd}. */
public final class NgspDates {
    private static final Pattern SLASHED = Pattern.compile("(?:(?:(\\d{2})/)?(\\d{2})/)?(\\d{4})(?: .*)?");
    private static final Pattern JOINED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private NgspDates() {}

    /** With slashes; a time behind the day is passed over. */
    public static @Nullable PartialDate slashed(Optional<String> text) {
        return text.map(written -> {
                    Matcher parts = SLASHED.matcher(written);
                    if (!parts.matches()) {
                        throw InvalidValue.of("partial_date", "expected", "dd/MM/yyyy");
                    }
                    return date(parts.group(3), parts.group(2), parts.group(1));
                })
                .orElse(null);
    }

    /** {@code yyyyMMdd}, of which only so much counts as is known. */
    public static PartialDate joined(String text, PartialDate.Precision precision) {
        Matcher parts = JOINED.matcher(text);
        if (parts.matches()) {
            return switch (precision) {
                case YEAR -> date(parts.group(1), null, null);
                case MONTH -> date(parts.group(1), parts.group(2), null);
                case DAY -> date(parts.group(1), parts.group(2), parts.group(3));
            };
        }
        if (precision == PartialDate.Precision.YEAR) {
            return PartialDate.of(text);
        }
        throw InvalidValue.of("partial_date", "expected", "yyyyMMdd");
    }

    private static PartialDate date(String year, @Nullable String month, @Nullable String day) {
        return PartialDate.of(year + (month == null ? "" : "-" + month) + (day == null ? "" : "-" + day));
    }
}
