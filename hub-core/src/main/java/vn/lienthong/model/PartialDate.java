package vn.lienthong.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date as precisely as it is known: {@code 1985}, {@code 1985-04} or {@code 1985-04-17}. Often somebody's birth: prints
 * masked.
 */
public record PartialDate(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("(18|19|20)\\d{2}(-\\d{2}(-\\d{2})?)?");
    private static final int OF_YEAR = 4;
    private static final int OF_MONTH = 7;

    public PartialDate {
        if (!FORM.matcher(value).matches() || !isDate(value)) {
            throw InvalidValue.of("partial_date", "expected", "1985-04-17 / 1985-04 / 1985");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartialDate of(String value) {
        return new PartialDate(value);
    }

    public Precision precision() {
        return switch (value.length()) {
            case OF_YEAR -> Precision.YEAR;
            case OF_MONTH -> Precision.MONTH;
            default -> Precision.DAY;
        };
    }

    private static boolean isDate(String text) {
        try {
            if (text.length() == OF_MONTH) {
                YearMonth.parse(text);
            } else if (text.length() > OF_MONTH) {
                LocalDate.parse(text);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "••••";
    }

    /** How much of a date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }
}
