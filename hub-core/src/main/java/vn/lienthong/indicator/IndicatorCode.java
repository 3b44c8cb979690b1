package vn.lienthong.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Code of an indicator, {@code TTHC.MUC4}; the file that defines it has the same name. */
public record IndicatorCode(@JsonValue String value) implements Comparable<IndicatorCode> {
    private static final int LONGEST = 40;
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]*(\\.[A-Z0-9]+)*");

    public IndicatorCode {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("code of an indicator, e.g. TTHC.MUC4");
        }
    }

    @Override
    public int compareTo(IndicatorCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
