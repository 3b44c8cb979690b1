package vn.lienthong.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number of a message on its receipt, {@code 2611-00001234}: month of acceptance (UTC) and gap-free position in the
 * ledger. Short enough to be read out on the telephone; says nothing about anyone.
 */
public record MessageNumber(YearMonth month, long position) {
    private static final Pattern FORM = Pattern.compile("(\\d{2})(0[1-9]|1[0-2])-(\\d{8,18})");
    private static final int CENTURY = 2000;

    static MessageNumber of(long position, Instant acceptedAt) {
        return new MessageNumber(YearMonth.from(acceptedAt.atOffset(ZoneOffset.UTC)), position);
    }

    /** Empty when the text is not a number of this form. */
    public static Optional<MessageNumber> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.of(CENTURY + Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
        return Optional.of(new MessageNumber(month, Long.parseLong(m.group(3))));
    }

    Instant from() {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Instant to() {
        return month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    @JsonValue
    public String toString() {
        String digits = Long.toString(position);
        int year = month.getYear() - CENTURY;
        int number = month.getMonthValue();
        String zeros = "0".repeat(Math.max(0, 8 - digits.length()));
        return "" + year / 10 + year % 10 + number / 10 + number % 10 + "-" + zeros + digits;
    }
}
