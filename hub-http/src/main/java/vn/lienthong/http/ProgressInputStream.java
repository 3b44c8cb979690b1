package vn.lienthong.http;

import java.io.IOException;
import java.io.InputStream;

/** An answer on its way to a reader. */
final class ProgressInputStream extends InputStream {
    private static final int PORTION = 1 << 20;

    private final InputStream in;
    private final Progress progress;
    private int since;

    ProgressInputStream(InputStream in, Progress progress) {
        this.in = in;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
        int count = in.read(to, at, length);
        since += Math.max(0, count);
        if (since >= PORTION) {
            since = 0;
            progress.made();
        }
        return count;
    }
}
