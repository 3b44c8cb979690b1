package vn.lienthong.app.contents;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import vn.lienthong.connector.ContentsAway;

/** An object's bytes; who leaves before the end hangs up, for the rest of a large object is not worth the line. */
final class LeftStream extends FilterInputStream {
    private final ResponseInputStream<?> object;
    private boolean ended;

    LeftStream(ResponseInputStream<?> object) {
        super(object);
        this.object = object;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
        try {
            int count = super.read(to, at, length);
            ended |= count < 0;
            return count;
        } catch (IOException | RuntimeException e) {
            throw new ContentsAway("it broke off", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!ended) {
            object.abort();
        }
        super.close();
    }
}
