package vn.lienthong.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Code of an enterprise, a branch or a household business (mã số doanh nghiệp, which is its tax code): {@code 2600000017}, of
 * a branch {@code 2600000017-001}. It stands on every invoice, so it is no personal data.
 *
 * <p>Twelve digits are the personal id of a household's owner, which tax offices use as its tax code, and are no code here.
 */
public record EnterpriseCode(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("\\d{10}(-\\d{3})?");
    private static final Pattern JOINED = Pattern.compile("\\d{13}");
    private static final int OF_ENTERPRISE = 10;

    public EnterpriseCode {
        value = value.strip();
        if (JOINED.matcher(value).matches()) {
            value = value.substring(0, OF_ENTERPRISE) + "-" + value.substring(OF_ENTERPRISE);
        }
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.of("enterprise_code", "expected", "2600000017 / 2600000017-001");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EnterpriseCode of(String value) {
        return new EnterpriseCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
