package vn.lienthong.bench.sink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One kept-alive connection: reads requests, counts them, answers 202. */
final class Conversation {
    private static final int LARGEST_REQUEST = 64 * 1024;
    private static final byte[] ACCEPTED =
            "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final Tally tally;
    private final ByteBuffer in = ByteBuffer.allocate(LARGEST_REQUEST);
    private final RequestScan scan = new RequestScan(in.array());
    private final ByteBuffer answer =
            ByteBuffer.allocateDirect(ACCEPTED.length).put(ACCEPTED).flip();

    Conversation(SocketChannel channel, Tally tally) {
        this.channel = channel;
        this.tally = tally;
    }

    /** Takes what has come; false when the other side has hung up. */
    boolean readable() throws IOException {
        int read = channel.read(in);
        if (read < 0) {
            return false;
        }
        int from = 0;
        while (scan.find(from, in.position())) {
            tally.arrived(scan.id(), System.nanoTime());
            from = scan.end();
            answer();
        }
        if (from > 0) {
            in.flip().position(from);
            in.compact();
        }
        if (!in.hasRemaining()) {
            throw new IOException("a request is larger than " + LARGEST_REQUEST + " bytes");
        }
        return true;
    }

    /** 40 bytes always fit the send buffer of a peer that waits for them. */
    private void answer() throws IOException {
        answer.rewind();
        while (answer.hasRemaining()) {
            channel.write(answer);
        }
    }
}
