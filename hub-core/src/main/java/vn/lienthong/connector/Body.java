package vn.lienthong.connector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** What a request carries. A large one is written while it goes out and is never whole in memory. */
public interface Body {

    /** Number of bytes, known before the first is written. */
    long length();

    /** Writes all of it; may be asked more than once and writes the same each time. */
    void writeTo(OutputStream out) throws IOException;

    static Body of(byte[] bytes) {
        return new Body() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }

    /** The whole body in memory: for small ones and for tests. */
    default byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream(Math.toIntExact(length()));
        try {
            writeTo(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }
}
