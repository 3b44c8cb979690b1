package vn.lienthong.connectors.table;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.connector.Durations;
import vn.lienthong.connector.SourceTrouble;

/**
 * How far behind the newest watermark to look again. A transaction takes its time or number early and may commit late:
 * without looking back its rows would be passed over for ever.
 */
record Overlap(Optional<Duration> time, Optional<Long> number) {
    private static final Duration USUAL = Duration.ofMinutes(10);
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    static Overlap of(String text) {
        if (text.isEmpty()) {
            return new Overlap(Optional.empty(), Optional.empty());
        }
        return DIGITS.matcher(text).matches()
                ? new Overlap(Optional.empty(), Optional.of(Long.valueOf(text)))
                : new Overlap(Optional.of(Durations.parse(text)), Optional.empty());
    }

    static String checked(String text) {
        try {
            of(text);
            return text;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a number, or a duration such as 30s, 10m, 1h or 3d expected", e);
        }
    }

    /** The oldest watermark to look at again; empty when there is no looking back. */
    Optional<String> behind(String newest, Column watermark) {
        if (!looksBack(watermark)) {
            return Optional.empty();
        }
        Duration back = time.orElse(USUAL);
        return Optional.of(
                switch (watermark.kind()) {
                    case NUMBER ->
                        new BigDecimal(newest)
                                .subtract(BigDecimal.valueOf(number.orElse(0L)))
                                .toPlainString();
                    case DATE -> LocalDate.parse(newest).minusDays(days(back)).toString();
                    case DATE_TIME ->
                        Kind.LOCAL.format(LocalDateTime.parse(newest).minus(back));
                    default ->
                        Kind.WITH_OFFSET.format(OffsetDateTime.parse(newest).minus(back));
                });
    }

    boolean looksBack(Column watermark) {
        return switch (watermark.kind()) {
            case NUMBER -> number.orElse(0L) > 0;
            case DATE, DATE_TIME, MOMENT -> !time.orElse(USUAL).isZero();
            default -> false;
        };
    }

    /** Whether all that may have been under way when the newest watermark was first seen has ended since. */
    boolean isOver(Instant seen, Instant now, Column watermark) {
        return switch (watermark.kind()) {
            case DATE -> !now.isBefore(seen.plus(Duration.ofDays(days(time.orElse(USUAL)))));
            case DATE_TIME, MOMENT -> !now.isBefore(seen.plus(time.orElse(USUAL)));
            default -> false;
        };
    }

    void mustFit(Column watermark, String table) {
        boolean fits = switch (watermark.kind()) {
            case NUMBER -> time.isEmpty();
            case DATE, DATE_TIME, MOMENT -> number.isEmpty();
            default -> time.isEmpty() && number.isEmpty();
        };
        if (!fits) {
            throw new SourceTrouble("table_overlap_form", Map.of("table", table, "column", watermark.name()));
        }
    }

    // A column of days cannot tell when within the day.
    private static long days(Duration back) {
        return back.plusDays(1).minusNanos(1).toDays();
    }
}
