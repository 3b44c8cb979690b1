package vn.lienthong.model;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What every text of the model keeps: NFC (TCVN 6909:2001 is Unicode; senders also write NFD), no white space around
 * it, lines ended by LF, no other control characters, no halves of surrogate pairs, a length counted in characters.
 */
final class Text {
    /** Below it every character is its own NFC form and combines with nothing before it. */
    private static final char FIRST_COMBINING = '\u0300';

    private Text() {}

    /** A text that must say something. */
    static String required(String field, @Nullable String value, int longest) {
        String clean = clean(field, Rules.present(field, value), longest);
        if (clean.isEmpty()) {
            throw InvalidValue.of("blank").in(field);
        }
        return clean;
    }

    /** A text that may be absent; blank means absent, for many systems write so. */
    static @Nullable String optional(String field, @Nullable String value, int longest) {
        if (value == null) {
            return null;
        }
        String clean = clean(field, value, longest);
        return clean.isEmpty() ? null : clean;
    }

    private static String clean(String field, String value, int longest) {
        boolean normal = true;
        boolean carriageReturn = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20) {
                carriageReturn |= c == '\r';
                refuseControl(field, c);
            } else if (c >= FIRST_COMBINING && !isPlainVietnamese(c)) {
                normal = false;
                i += refuseHalfPair(field, value, i);
            }
        }
        String lines = carriageReturn ? value.replace("\r\n", "\n").replace('\r', '\n') : value;
        String clean = (normal ? lines : Normalizer.normalize(lines, Normalizer.Form.NFC)).strip();
        if (clean.length() > longest && clean.codePointCount(0, clean.length()) > longest) {
            throw InvalidValue.of("length", "expected", "1–" + longest).in(field);
        }
        return clean;
    }

    private static void refuseControl(String field, char c) {
        if (c != '\n' && c != '\t' && c != '\r') {
            throw InvalidValue.of("control_character").in(field);
        }
    }

    /** Ạ to ỹ and the common dashes, quotes and dots: NFC already, so that most text needs no normalising. */
    private static boolean isPlainVietnamese(char c) {
        return (c >= '\u1EA0' && c <= '\u1EF9') || (c >= '\u2010' && c <= '\u2027');
    }

    /** How many characters to skip: 1 after the first half of a pair. */
    private static int refuseHalfPair(String field, String value, int at) {
        char c = value.charAt(at);
        if (!Character.isSurrogate(c)) {
            return 0;
        }
        if (Character.isHighSurrogate(c) && at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))) {
            return 1;
        }
        throw InvalidValue.of("half_character").in(field);
    }
}
