package vn.lienthong.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 of some bytes that are kept outside the message, in lower-case hexadecimal digits (Claim Check). */
public record ContentHash(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.of("content_hash", "expected", "64 × 0–9 a–f");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ContentHash of(String value) {
        return new ContentHash(value);
    }

    public static ContentHash of(byte[] sha256) {
        return new ContentHash(HexFormat.of().formatHex(sha256));
    }

    @Override
    public String toString() {
        return value;
    }
}
