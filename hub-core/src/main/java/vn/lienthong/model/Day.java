package vn.lienthong.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A day of the calendar, {@code 2021-03-05}, where the sender states no time; years 1990 to 2100. */
public record Day(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    public Day {
        if (!FORM.matcher(value).matches() || !isDate(value)) {
            throw InvalidValue.of("day", "expected", "2026-01-31");
        }
        int year = LocalDate.parse(value).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw InvalidValue.of("date_range", "expected", "1990–2100");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Day of(String value) {
        return new Day(value);
    }

    public static Day of(LocalDate date) {
        return new Day(date.toString());
    }

    public LocalDate date() {
        return LocalDate.parse(value);
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
