package vn.lienthong.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Number of an insured person (mã số BHXH). Personal data: it prints masked. ASSUMED: 10 digits, or the 12 of the personal id
 * that takes its place.
 */
public record InsuranceNumber(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("\\d{10}|\\d{12}");
    private static final int SHOWN = 3;

    public InsuranceNumber {
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.of("insurance_number", "expected", "10 / 12");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InsuranceNumber of(String value) {
        return new InsuranceNumber(value);
    }

    @Override
    public String toString() {
        return "•".repeat(value.length() - SHOWN) + value.substring(value.length() - SHOWN);
    }
}
