package vn.lienthong.mapping;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What every text of a source goes through: invisible characters out, NFC, no space around it; blank is absent. */
final class CleanText {
    /** Soft hyphen, the first of the invisible ones. */
    private static final char FIRST_INVISIBLE = '\u00AD';

    private static final char FIRST_COMBINING = '\u0300';

    private CleanText() {}

    static @Nullable String of(String text, Trail trail) {
        String visible = withoutInvisible(text);
        if (visible.length() != text.length()) {
            trail.touch("invisible-characters");
        }
        String normal = isPlain(visible) ? visible : Normalizer.normalize(visible, Normalizer.Form.NFC);
        if (!normal.equals(visible)) {
            trail.touch("nfc");
        }
        String trimmed = trimmed(normal);
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** Unicode category Cf, such as U+200B and U+FEFF. */
    private static String withoutInvisible(String text) {
        int at = 0;
        while (at < text.length() && !isInvisible(text.codePointAt(at))) {
            at += text.charAt(at) < FIRST_INVISIBLE ? 1 : Character.charCount(text.codePointAt(at));
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, at);
        text.codePoints()
                .skip(text.codePointCount(0, at))
                .filter(c -> !isInvisible(c))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isInvisible(int c) {
        return c >= FIRST_INVISIBLE && Character.getType(c) == Character.FORMAT;
    }

    /** Below U+0300 and from Ạ to ỹ every character is its own NFC form. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_COMBINING && (c < '\u1EA0' || c > '\u1EF9')) {
                return false;
            }
        }
        return true;
    }

    /** Unlike {@link String#strip} it takes away non-breaking spaces too: office programs leave them. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
