package vn.lienthong.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Identity of an official document between agencies, {@code 000.00.00.H44,2021/03/05,15/UBND-VX}: organisation, day,
 * number and symbol (domain section 1.3). Some systems write another text; any is kept as it was written.
 *
 * <p>Business key of everything that happens to the document.
 */
public record DocumentId(@JsonValue String value) {
    /** As long as the key of a message may be. */
    private static final int LONGEST = 128;

    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cc}\\p{Cs}]*");

    public DocumentId {
        value = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (value.isEmpty() || value.codePointCount(0, value.length()) > LONGEST) {
            throw InvalidValue.of("length", "expected", "1–" + LONGEST);
        }
        if (!ONE_LINE.matcher(value).matches()) {
            throw InvalidValue.of("control_character");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DocumentId of(String value) {
        return new DocumentId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
