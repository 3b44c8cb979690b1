package vn.lienthong.app.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Counts what is read, since a chunked body says its length only by ending; room for it is taken in steps. */
final class LimitedRequest extends HttpServletRequestWrapper {
    private static final long STEP = 64 << 10;

    private final long limit;
    private final BodyBudget.Share share;

    LimitedRequest(HttpServletRequest request, long limit, BodyBudget.Share share) {
        super(request);
        this.limit = limit;
        this.share = share;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counting(super.getInputStream(), limit, share);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Counting extends ServletInputStream {
        private final ServletInputStream in;
        private final long limit;
        private final BodyBudget.Share share;
        private long read;

        Counting(ServletInputStream in, long limit, BodyBudget.Share share) {
            this.in = in;
            this.limit = limit;
            this.share = share;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }

        private void count(int more) {
            read += more;
            if (read > limit) {
                throw BodyLimit.tooLarge(limit);
            }
            if (!share.covers(read)) {
                share.reach(Math.min(limit, (read + STEP - 1) / STEP * STEP));
            }
        }
    }
}
