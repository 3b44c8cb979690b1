package vn.lienthong.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.lienthong.connector.Body;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.HttpReply;

/** Bodies and answers that are larger than anything in memory. */
@Timeout(60)
class LargeBodiesTest {
    private static final int MIB = 1 << 20;
    private static final long LARGE = 48L * MIB;
    private static final byte[] PORTION = new byte[64 * 1024];
    private static final Body ZEROS = new Body() {
        @Override
        public long length() {
            return LARGE;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            for (long left = LARGE; left > 0; left -= PORTION.length) {
                out.write(PORTION);
            }
        }
    };

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aLargeBodyGoesOutWithoutMovingTheHeap() throws Exception {
        AtomicLong taken = new AtomicLong();
        try (Script peer = Script.plays((socket, script) -> {
                    taken.set(taken(socket));
                    Script.say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                });
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()))) {
            long before = threads.getCurrentThreadAllocatedBytes();
            HttpReply reply = http.send(HttpCall.post("/take", "application/octet-stream", new byte[0])
                    .carrying(ZEROS));
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4 * MIB);
            assertThat(reply.text()).isEqualTo("ok");
            assertThat(taken).hasValue(LARGE);
        }
    }

    @Test
    void aLargeAnswerIsReadWhileItComes() throws Exception {
        try (Script peer = Script.plays((socket, script) -> {
                    script.readRequest(socket);
                    Script.say(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + LARGE + "\r\n\r\n");
                    ZEROS.writeTo(socket.getOutputStream());
                });
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()))) {
            AtomicLong taken = new AtomicLong();
            long before = threads.getCurrentThreadAllocatedBytes();
            HttpReply reply = http.send(HttpCall.get("/give").readBy(answer -> taken.set(drained(answer))));
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4 * MIB);
            assertThat(taken).hasValue(LARGE);
            assertThat(reply.body()).isEmpty();
        }
    }

    @Test
    void anErrorIsInTheReplyEvenWhenAReaderWaits() throws Exception {
        try (Script peer = Script.answers("HTTP/1.1 503 No\r\nContent-Length: 4\r\n\r\nlate");
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()))) {
            AtomicLong taken = new AtomicLong();
            HttpReply reply = http.send(HttpCall.get("/give").readBy(answer -> taken.set(drained(answer))));
            assertThat(reply.text()).isEqualTo("late");
            assertThat(taken).hasValue(0);
        }
    }

    @Test
    void aPeerThatStandsStillInTheMidstOfALargeAnswerIsGivenUp() throws Exception {
        try (Script peer = Script.plays((socket, script) -> {
                    script.readRequest(socket);
                    Script.say(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + LARGE + "\r\n\r\nxxx");
                    script.readRequest(socket);
                });
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()).answerWithin(Duration.ofMillis(200)))) {
            assertThatThrownBy(() -> http.send(HttpCall.get("/give").readBy(LargeBodiesTest::drained)))
                    .isInstanceOf(HttpFault.NotReached.class);
        }
    }

    private static long taken(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        assertThat(head.toString().getBytes(US_ASCII)).isNotEmpty();
        long left = LARGE;
        byte[] portion = new byte[PORTION.length];
        while (left > 0) {
            left -= in.read(portion, 0, (int) Math.min(left, portion.length));
        }
        return LARGE;
    }

    private static long drained(InputStream answer) throws IOException {
        return answer.transferTo(OutputStream.nullOutputStream());
    }
}
