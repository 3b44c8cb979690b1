package vn.lienthong.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Code of an administrative procedure (mã TTHC): national {@code 1.003560}, local {@code 2.002621.H56} or long
 * {@code 1.003560.000.00.00.H56} (domain section 3.3).
 */
public record ProcedureCode(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile(
            "\\d\\.\\d{6}(\\.[A-Z]\\d{2}(\\.\\d{2,3}){0,4}|\\.\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2})?");

    public ProcedureCode {
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.of("procedure_code", "expected", "1.003560, 2.002621.H56");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProcedureCode of(String value) {
        return new ProcedureCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
