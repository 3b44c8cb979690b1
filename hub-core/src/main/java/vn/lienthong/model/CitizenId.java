package vn.lienthong.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Personal identity number: 12 digits (CCCD) or the older 9 (CMND). Personal data: it prints masked, only the JSON of a
 * payload carries it whole.
 */
public record CitizenId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("\\d{12}|\\d{9}");
    private static final int SHOWN = 3;

    public CitizenId {
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.of("citizen_id", "expected", "12 / 9");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CitizenId of(String value) {
        return new CitizenId(value);
    }

    /** True for the 9-digit number of the identity cards issued before the 12-digit ones. */
    public boolean isOldForm() {
        return value.length() == 9;
    }

    @Override
    public String toString() {
        return "•".repeat(value.length() - SHOWN) + value.substring(value.length() - SHOWN);
    }
}
