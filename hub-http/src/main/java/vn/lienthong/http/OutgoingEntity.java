package vn.lienthong.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import vn.lienthong.connector.Body;

/** A request's body as the HTTP library wants it: written straight to the line. */
final class OutgoingEntity extends AbstractHttpEntity {
    private static final int PORTION = 1 << 20;

    private final Body body;
    private final Progress progress;

    OutgoingEntity(Body body, Progress progress) {
        super((String) null, null, false);
        this.body = body;
        this.progress = progress;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public long getContentLength() {
        return body.length();
    }

    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException("a body that goes out is written");
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        body.writeTo(new Counted(out));
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public void close() {
        // Nothing is open between two writings.
    }

    private final class Counted extends FilterOutputStream {
        private int since;

        Counted(OutputStream line) {
            super(line);
        }

        @Override
        public void write(byte[] from, int at, int length) throws IOException {
            out.write(from, at, length);
            since += length;
            if (since >= PORTION) {
                since = 0;
                progress.made();
            }
        }
    }
}
