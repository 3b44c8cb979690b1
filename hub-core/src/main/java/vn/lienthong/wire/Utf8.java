package vn.lienthong.wire;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;

/** Nothing at all, and bytes that are not plain UTF-8, are refused: overlong forms and halves of surrogate pairs too. */
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int WINDOW = 8192;

    private Utf8() {}

    /**
     * The JDK decodes with vector instructions and puts U+FFFD for what it cannot read; only a body that contains one is
     * looked at slowly, for U+FFFD may also have been sent.
     */
    static void check(byte[] body) {
        if (body.length == 0) {
            throw Malformed.of("empty_body", Map.of());
        }
        if (begins(body, 0xEF, 0xBB, 0xBF)) {
            throw Malformed.of("byte_order_mark", Map.of());
        }
        if (begins(body, 0x1F, 0x8B)) {
            throw Malformed.of("compressed", Map.of());
        }
        if (new String(body, StandardCharsets.UTF_8).indexOf(REPLACEMENT) >= 0) {
            checkSlowly(body);
        }
    }

    private static boolean begins(byte[] body, int... bytes) {
        if (body.length < bytes.length || (body[0] & 0xFF) != bytes[0]) {
            return false;
        }
        return IntStream.range(1, bytes.length).allMatch(i -> (body[i] & 0xFF) == bytes[i]);
    }

    private static void checkSlowly(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(WINDOW);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        if (result.isError()) {
            throw Malformed.of("invalid_utf8", Map.of("offset", Integer.toString(in.position())));
        }
    }
}
