package vn.lienthong.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Identification code of an organisation as it was written, in one of the forms in use (domain section 2.1).
 *
 * <p>Two codes of different forms may name the same organisation; only the registry knows, never a computation.
 */
public record OrgCode(@JsonValue String value) {
    private static final Pattern QCVN_102 = Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}");
    private static final Pattern QD_20 = Pattern.compile("[A-Z]\\d{2}(\\.\\d{2,3}){0,4}");
    private static final Pattern DASH = Pattern.compile("\\d{3}-\\d{2}-\\d{2}-[A-Z]\\d{2}");
    private static final int LONGEST = 40;

    public OrgCode {
        value = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw InvalidValue.of("length", "expected", "1–" + LONGEST);
        }
        if (value.chars().anyMatch(c -> c < 0x21 || c > 0x7e)) {
            throw InvalidValue.of("org_code", "expected", "ASCII");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OrgCode of(String value) {
        return new OrgCode(value);
    }

    public Scheme scheme() {
        if (QCVN_102.matcher(value).matches()) {
            return Scheme.QCVN102;
        }
        if (QD_20.matcher(value).matches()) {
            return Scheme.QD20;
        }
        return DASH.matcher(value).matches() ? Scheme.DASH : Scheme.VENDOR;
    }

    @Override
    public String toString() {
        return value;
    }

    /** Written form of a code. */
    public enum Scheme {
        /** {@code 000.00.12.H44}, QCVN 102:2016/BTTTT. */
        QCVN102,
        /** {@code H44.12}, QĐ 20/2020/QĐ-TTg. */
        QD20,
        /** {@code 000-00-12-H44}, report systems. */
        DASH,
        /** Any other code, known only to its vendor's system. */
        VENDOR
    }
}
