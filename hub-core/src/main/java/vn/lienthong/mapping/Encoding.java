package vn.lienthong.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How the texts of one column are written by a legacy program. Its bytes come one character each, as Latin-1 or
 * Windows-1252 reads them: that is how databases and files hand over what they do not understand.
 */
public enum Encoding {
    /** Unicode; UTF-8 that was read as 8-bit text by mistake is put right. */
    UTF8,
    WINDOWS_1258,
    /** TCVN 5712:1993, called ABC; fonts {@code .Vn*}. */
    TCVN3,
    /** VNI for Windows: a letter, then a character for its signs; fonts {@code VNI-*}. */
    VNI,
    VISCII;

    private static final char NONE = '\uFFFD';
    private static final int UPPER = 0x80;
    private static final int BYTES = 0x100;

    /** As a mapping names it: {@code windows-1258}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Encoding::word).toList();
    }

    public static Encoding of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** For a person: what cannot be decoded stays as it is. */
    String readable(String text) {
        try {
            return decode(text);
        } catch (Refusal e) {
            return text;
        }
    }

    String decode(String text) {
        if (this != VISCII && isAscii(text)) {
            return text;
        }
        return switch (this) {
            case UTF8 -> repaired(text);
            case WINDOWS_1258 -> byTable(text, LegacyTables.WINDOWS_1258);
            case TCVN3 -> byTable(text, LegacyTables.TCVN3);
            case VNI -> VniText.decode(text);
            case VISCII -> byTable(text, LegacyTables.VISCII);
        };
    }

    /** The place of a character in the 8-bit encoding it was read from. */
    static int byteOf(char c) {
        if (c < BYTES) {
            return c;
        }
        int at = c == NONE ? -1 : LegacyTables.WINDOWS_1252.indexOf(c);
        return at < 0 ? -1 : UPPER + at;
    }

    private String byTable(String text, String table) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            int place = byteOf(text.charAt(i));
            char letter = place < 0 ? NONE : place < UPPER ? low((char) place) : table.charAt(place - UPPER);
            if (letter == NONE) {
                throw Refusal.of("encoding", word());
            }
            out.append(letter);
        }
        return out.toString();
    }

    private char low(char c) {
        int at = this == VISCII ? LegacyTables.VISCII_LOW.indexOf(c) : -1;
        return at < 0 ? c : LegacyTables.VISCII_LOW_LETTERS.charAt(at);
    }

    /** Text that is no UTF-8 when taken as bytes was Unicode already. */
    private static String repaired(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            int place = byteOf(text.charAt(i));
            if (place < 0) {
                return text;
            }
            bytes[i] = (byte) place;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= UPPER) {
                return false;
            }
        }
        return true;
    }
}
