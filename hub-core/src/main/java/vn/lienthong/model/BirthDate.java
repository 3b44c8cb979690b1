package vn.lienthong.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** When a person was born: {@code 1985-04-17}, or {@code 1985} where only the year is known. Prints masked. */
public record BirthDate(@JsonValue String value) {
    private static final Pattern YEAR = Pattern.compile("(18|19|20)\\d{2}");
    private static final Pattern DAY = Pattern.compile("(18|19|20)\\d{2}-\\d{2}-\\d{2}");

    public BirthDate {
        if (!YEAR.matcher(value).matches() && !isDay(value)) {
            throw InvalidValue.of("birth_date", "expected", "1985-04-17 / 1985");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BirthDate of(String value) {
        return new BirthDate(value);
    }

    public boolean isYearOnly() {
        return value.length() == 4;
    }

    private static boolean isDay(String text) {
        if (!DAY.matcher(text).matches()) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "••••";
    }
}
