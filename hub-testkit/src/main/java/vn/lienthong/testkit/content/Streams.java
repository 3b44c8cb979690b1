package vn.lienthong.testkit.content;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes to be kept. */
final class Streams {
    private Streams() {}

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A stream of so many bytes that nobody holds. */
    static InputStream of(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? (int) (size % 251) : -1;
            }

            @Override
            public int read(byte[] to, int at, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(left, length);
                Arrays.fill(to, at, at + count, (byte) (size % 251));
                left -= count;
                return count;
            }
        };
    }
}
