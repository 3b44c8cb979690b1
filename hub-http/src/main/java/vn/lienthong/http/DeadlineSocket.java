package vn.lienthong.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A socket whose reads end at the {@link Deadline}. The usual socket time-out counts between bytes only, so an answer
 * that drips could hold a thread for hours. TLS reads through this socket too, its handshake included.
 */
final class DeadlineSocket extends Socket {
    private final Deadline deadline;
    private int betweenBytes = Integer.MAX_VALUE;
    private @Nullable InputStream input;

    DeadlineSocket(Deadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public synchronized void setSoTimeout(int millis) throws SocketException {
        betweenBytes = millis == 0 ? Integer.MAX_VALUE : millis;
        super.setSoTimeout(millis);
    }

    @Override
    public synchronized InputStream getInputStream() throws IOException {
        if (input == null) {
            input = new UntilDeadline(super.getInputStream());
        }
        return input;
    }

    private void allowReading() throws IOException {
        int left = deadline.left(betweenBytes);
        if (left == 0) {
            throw new SocketTimeoutException("time is over");
        }
        super.setSoTimeout(left == Integer.MAX_VALUE ? 0 : left);
    }

    private final class UntilDeadline extends FilterInputStream {
        UntilDeadline(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            allowReading();
            return in.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            allowReading();
            return in.read(into, offset, length);
        }
    }
}
