package vn.lienthong.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number as it is written, {@code 34.22}: digits and a point, so that no reader makes another one of it. Zero is an
 * amount.
 */
public record Amount(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

    public Amount {
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.of("amount", "expected", "1234.56");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Amount of(String value) {
        return new Amount(value);
    }

    public static Amount of(BigDecimal number) {
        return new Amount(number.toPlainString());
    }

    public BigDecimal number() {
        return new BigDecimal(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
