package vn.lienthong.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.http.Calls.CHANGE;
import static vn.lienthong.http.Calls.assertAnswerLost;
import static vn.lienthong.http.Calls.sendTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.lienthong.connector.HttpFault;

/** Answers that are too slow, too large or no HTTP end at a limit and are quoted nowhere. */
@Timeout(30)
class HostileAnswersTest {
    @Test
    void anAnswerDrippingThroughItsHeadersEndsAtTheTotalTime() throws Exception {
        assertDripEnds("HTTP/1.1 200 OK\r\n", "X-Drip: drop\r\n");
    }

    @Test
    void anAnswerDrippingThroughItsBodyEndsAtTheTotalTime() throws Exception {
        assertDripEnds("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n", "d");
    }

    @Test
    void anAnswerLargerThanTheLimitIsAFaultByItsDeclaredLength() throws Exception {
        assertTooLarge("HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n" + "x".repeat(101));
    }

    @Test
    void anAnswerLargerThanTheLimitIsAFaultByItsChunks() throws Exception {
        assertTooLarge("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + ("32\r\n" + "x".repeat(50) + "\r\n").repeat(3) + "0\r\n\r\n");
    }

    @Test
    void aCompressedAnswerIsReadAndCountedByItsDecompressedSize() throws Exception {
        assertThat(sendTo(gzipped("x".repeat(100)), 100).text()).isEqualTo("x".repeat(100));
        assertTooLarge(gzipped("x".repeat(101)));
        assertTooLarge(gzipped("x".repeat(5_000_000)));
    }

    @Test
    void anAnswerInAnUnknownCodingIsAFault() {
        assertThatThrownBy(() -> sendTo("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\nx", 100))
                .isInstanceOf(HttpFault.AnswerLost.class)
                .hasMessage("answer-coding-unknown");
    }

    @Test
    void anAnswerThatIsNoHttpIsAFaultThatDoesNotQuoteIt() {
        String personal = "Pham Thi Mau 025000000001\r\n";
        for (String garbage : List.of(personal.repeat(200), "HTTP/1.1 200 OK\r\n" + personal + "\r\n")) {
            assertThatThrownBy(() -> sendTo(garbage, 100))
                    .isInstanceOf(HttpFault.AnswerLost.class)
                    .hasMessage("answer-malformed")
                    .satisfies(fault -> assertThat(stack(fault)).doesNotContain("025000000001"));
        }
    }

    @Test
    void anAnswerWithMoreHeadersThanAllowedIsAFault() {
        assertThatThrownBy(
                        () -> sendTo("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(101) + "Content-Length: 0\r\n\r\n", 100))
                .isInstanceOf(HttpFault.AnswerLost.class)
                .hasMessage("answer-malformed");
    }

    private static void assertDripEnds(String start, String drop) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (Script peer = Script.plays((socket, script) -> {
                    script.readRequest(socket);
                    Script.say(socket, start);
                    for (int drops = 0; drops < 200 && !never.await(20, TimeUnit.MILLISECONDS); drops++) {
                        Script.say(socket, drop);
                    }
                });
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()).answerWithin(Duration.ofMillis(400)))) {
            long start0 = System.nanoTime();
            assertAnswerLost(http, CHANGE, "answer-timeout");
            assertThat(Duration.ofNanos(System.nanoTime() - start0))
                    .isBetween(Duration.ofMillis(350), Duration.ofMillis(1500));
        }
    }

    private static void assertTooLarge(String answer) {
        assertThatThrownBy(() -> sendTo(answer, 100))
                .isInstanceOf(HttpFault.AnswerLost.class)
                .hasMessage("answer-too-large");
    }

    private static String gzipped(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n"
                + packed.toString(StandardCharsets.ISO_8859_1);
    }

    private static String stack(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
