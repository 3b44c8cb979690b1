package vn.lienthong.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One kept-alive connection with at most one request on its way. */
final class Lane {
    private static final int LARGEST_REPLY = 64 * 1024;

    private final int number;
    private final SocketAddress target;
    private final Selector selector;
    private final ByteBuffer in = ByteBuffer.allocate(LARGEST_REPLY);
    private final ReplyScan reply = new ReplyScan(in.array());
    private @Nullable SocketChannel channel;
    private byte[] request = {};
    private long since;
    private boolean waiting;

    Lane(int number, SocketAddress target, Selector selector) {
        this.number = number;
        this.target = target;
        this.selector = selector;
    }

    /** Sends; the time counts from {@code since}, a moment of {@link System#nanoTime}. */
    void send(byte[] bytes, long since) throws IOException {
        this.request = bytes;
        this.since = since;
        this.waiting = true;
        in.clear();
        SocketChannel open = connected();
        ByteBuffer out = ByteBuffer.wrap(bytes);
        while (out.hasRemaining()) {
            open.write(out);
        }
    }

    /** Sends the last request once more. */
    void repeat() throws IOException {
        send(request, since);
    }

    /** Takes what has come; true when the reply is whole. A server may hang up while nothing is on its way. */
    boolean readable() throws IOException {
        if (!waiting) {
            close();
            return false;
        }
        if (connected().read(in) < 0) {
            throw new EOFException("the server closed the connection before it had answered");
        }
        if (!reply.isWhole(in.position())) {
            return false;
        }
        waiting = false;
        if (reply.closes()) {
            close();
        }
        return true;
    }

    int number() {
        return number;
    }

    ReplyScan reply() {
        return reply;
    }

    long since() {
        return since;
    }

    void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    private SocketChannel connected() throws IOException {
        if (channel != null) {
            return channel;
        }
        SocketChannel fresh = SocketChannel.open(target);
        fresh.setOption(StandardSocketOptions.TCP_NODELAY, true);
        fresh.configureBlocking(false);
        fresh.register(selector, SelectionKey.OP_READ, this);
        channel = fresh;
        return fresh;
    }
}
