package vn.lienthong.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Header values as the CloudEvents HTTP protocol binding 1.0, section 3.1.3.2, writes them: printable ASCII. */
final class PercentCoding {
    private static final String HEX = "0123456789ABCDEF";

    private PercentCoding() {}

    static String encode(String value) {
        if (isPlain(value)) {
            return value;
        }
        StringBuilder out = new StringBuilder(value.length() * 2);
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain((char) (b & 0xff))) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX.charAt((b >> 4) & 0xf)).append(HEX.charAt(b & 0xf));
            }
        }
        return out.toString();
    }

    /** What is not a percent-encoded byte stays as it is; bytes that are not UTF-8 become U+FFFD, which no rule lets in. */
    static String decode(String value) {
        String bare = unquoted(value);
        if (bare.indexOf('%') < 0) {
            return bare;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            int high = bare.charAt(i) == '%' && i + 2 < bare.length() ? Character.digit(bare.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bare.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.writeBytes(Character.toString(bare.charAt(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replace("\\\"", "\"") : value;
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isPlain(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c <= '~' && c != '"' && c != '%';
    }
}
