package vn.lienthong.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.HttpReply;

@Timeout(30)
class PooledHttpTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final HttpCall CHANGE = HttpCall.post("/events", "application/json", "{\"a\":1}".getBytes(UTF_8));
    private static final HttpCall QUESTION = HttpCall.get("/find?id=1");

    @Test
    void anAnswerComesBackWithStatusHeadersAndBody() throws Exception {
        try (Script peer = Script.answers(
                        "HTTP/1.1 422 No\r\nX-One: a\r\nX-ONE: b\r\nContent-Length: 4\r\n\r\nno \u00a0");
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()))) {
            HttpReply reply = http.send(CHANGE);
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.header("x-one")).contains("b");
            assertThat(reply.body()).hasSize(4);
        }
    }

    @Test
    void aRequestCarriesPrefixFixedHeadersAndItsOwnOnesOverThem() throws Exception {
        try (Script peer = Script.answers(OK);
                PooledHttp http = PooledHttp.open(HttpOptions.to(URI.create(peer.base() + "/api/"))
                        .as("tester/1")
                        .with("X-Fixed", "one")
                        .with("X-Both", "fixed"))) {
            http.send(CHANGE.with("X-Both", "own"));
            assertThat(peer.requests.take())
                    .startsWith("POST /api/events HTTP/1.1\r\n")
                    .contains("Host: 127.0.0.1:" + peer.base().getPort())
                    .contains("User-Agent: tester/1", "X-Fixed: one", "X-Both: own", "Content-Length: 7")
                    .doesNotContain("X-Both: fixed")
                    .endsWith("\r\n\r\n{\"a\":1}");
        }
    }

    @Test
    void oneConnectionServesManyCalls() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        try (Script peer = Script.plays((socket, script) -> {
                    sockets.add(socket);
                    while (script.readRequest(socket)) {
                        Script.say(socket, OK);
                    }
                });
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()))) {
            for (int i = 0; i < 20; i++) {
                assertThat(http.send(CHANGE).status()).isEqualTo(200);
            }
            assertThat(sockets).hasSize(1);
        }
    }

    @Test
    void aRefusedConnectionIsNotReached() throws Exception {
        URI nobody;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + taken.getLocalPort());
        }
        try (PooledHttp http = PooledHttp.open(HttpOptions.to(nobody))) {
            assertNotReached(http, CHANGE, "connect-refused");
        }
    }

    @Test
    void anUnknownHostIsNotReached() {
        try (PooledHttp http = PooledHttp.open(HttpOptions.to(URI.create("http://nowhere.invalid")))) {
            assertNotReached(http, CHANGE, "unknown-host");
        }
    }

    @Test
    void aHostThatDoesNotTakeTheConnectionIsNotReachedWithinTheConnectTimeout() throws Exception {
        List<Socket> fillers = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fillBacklog(full, fillers);
            try (PooledHttp http = PooledHttp.open(HttpOptions.to(URI.create("http://127.0.0.1:" + full.getLocalPort()))
                    .connectWithin(Duration.ofMillis(300)))) {
                assertNotReached(http, CHANGE, "connect-timeout");
            }
        } finally {
            for (Socket filler : fillers) {
                filler.close();
            }
        }
    }

    @Test
    void aPeerThatSpeaksNoTlsIsNotReached() throws Exception {
        try (Script peer = Script.plays((socket, script) -> {
                    socket.getInputStream().read();
                    Script.say(socket, OK);
                });
                PooledHttp http = PooledHttp.open(HttpOptions.to(overTls(peer)))) {
            assertNotReached(http, CHANGE, "tls-failed");
        }
    }

    @Test
    void aPeerSilentDuringTheTlsHandshakeIsNotReachedWithinTheConnectTimeout() throws Exception {
        try (Script peer = silent();
                PooledHttp http =
                        PooledHttp.open(HttpOptions.to(overTls(peer)).connectWithin(Duration.ofMillis(200)))) {
            assertNotReached(http, CHANGE, "connect-timeout");
        }
    }

    @Test
    void aBusyPoolIsNotReachedAfterOneAnswersTime() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Script peer = Script.plays((socket, script) -> {
                    script.readRequest(socket);
                    arrived.countDown();
                    over.await();
                    Script.say(socket, OK);
                });
                PooledHttp first = PooledHttp.open(
                        HttpOptions.to(peer.base()).atMostConnections(1).answerWithin(Duration.ofMillis(700)))) {
            Future<HttpReply> slow = other.submit(() -> first.send(CHANGE));
            arrived.await();
            assertThatThrownBy(() -> first.send(CHANGE)).isInstanceOf(HttpFault.class);
            over.countDown();
            assertThatThrownBy(() -> slow.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(HttpFault.AnswerLost.class);
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void aChangeCutBeforeItsAnswerIsAnAnswerLostAndAQuestionIsNotReached() throws Exception {
        try (Script peer = Script.plays((socket, script) -> script.readRequest(socket));
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()))) {
            assertAnswerLost(http, CHANGE, "answer-cut");
            assertNotReached(http, QUESTION, "answer-cut");
        }
    }

    @Test
    void aChangeResetBeforeItsAnswerIsAnAnswerLost() throws Exception {
        try (Script peer = Script.plays((socket, script) -> {
                    script.readRequest(socket);
                    socket.setSoLinger(true, 0);
                });
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()))) {
            assertAnswerLost(http, CHANGE, "answer-cut");
        }
    }

    @Test
    void aChangeCutInTheMiddleOfItsAnswerIsAnAnswerLost() throws Exception {
        try (Script peer = Script.plays((socket, script) -> {
                    script.readRequest(socket);
                    Script.say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
                });
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()))) {
            assertAnswerLost(http, CHANGE, "answer-cut");
        }
    }

    @Test
    void aSilentPeerIsAnAnswerLostWithinTheAnswerTimeout() throws Exception {
        try (Script peer = silent();
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()).answerWithin(Duration.ofMillis(200)))) {
            assertAnswerLost(http, CHANGE, "answer-timeout");
            assertNotReached(http, QUESTION, "answer-timeout");
        }
    }

    @Test
    void aRequestThatTheReceiverNeverReadsToItsEndIsNotReached() throws Exception {
        HttpCall large = HttpCall.post("/events", "application/json", new byte[64 * 1024 * 1024]);
        try (Script peer = silent();
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()).answerWithin(Duration.ofMillis(300)))) {
            assertNotReached(http, large, "send-failed");
        }
    }

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
    void noLogEverShowsARequestOrAnAnswer() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.setLevel(Level.TRACE);
        root.addAppender(log);
        try (Script peer = Script.answers("HTTP/1.1 200 OK\r\nX-Secret: s3cret\r\nContent-Length: 6\r\n\r\ns3cret");
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()))) {
            http.send(HttpCall.post("/s3cret", "text/plain", "s3cret".getBytes(UTF_8))
                    .with("Authorization", "Bearer s3cret"));
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .isNotEmpty()
                .noneMatch(event -> event.getFormattedMessage().contains("s3cret"));
    }

    @Test
    void anAnswerWithMoreHeadersThanAllowedIsAFault() {
        assertThatThrownBy(
                        () -> sendTo("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(101) + "Content-Length: 0\r\n\r\n", 100))
                .isInstanceOf(HttpFault.AnswerLost.class)
                .hasMessage("answer-malformed");
    }

    @Test
    void interimAnswersArePassedOver() throws Exception {
        assertThat(sendTo("HTTP/1.1 102 Wait\r\n\r\nHTTP/1.1 100 Go\r\n\r\n" + OK, 100)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() throws Exception {
        try (Script peer = Script.answers("HTTP/1.1 302 Found\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n");
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()))) {
            assertThat(http.send(QUESTION).status()).isEqualTo(302);
            assertThat(peer.requests).hasSize(1);
        }
    }

    @Test
    void aCookieIsNotSentBack() throws Exception {
        try (Script peer = Script.answers(
                        "HTTP/1.1 200 OK\r\nSet-Cookie: session=1; Path=/\r\nContent-Length: 0\r\n\r\n");
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()))) {
            http.send(CHANGE);
            http.send(CHANGE);
            assertThat(peer.requests).hasSize(2).noneMatch(request -> request.contains("Cookie"));
        }
    }

    @Test
    void aPeerThatClosesItsIdleLinesIsCaughtOnceAndThenLookedAtFirst() throws Exception {
        try (Script peer = closesAfterEachAnswer();
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()))) {
            http.send(CHANGE);
            peer.closed.take();
            assertAnswerLost(http, CHANGE, "answer-cut");
            for (int i = 0; i < 10; i++) {
                assertThat(http.send(CHANGE).status()).isEqualTo(200);
                peer.closed.take();
            }
        }
    }

    @Test
    void aPathThatWouldBreakTheRequestLineIsOurOwnMistake() throws Exception {
        try (PooledHttp http = PooledHttp.open(HttpOptions.to(URI.create("http://127.0.0.1:1")))) {
            for (String path : List.of("x", "/a b", "/a\r\nX: y", "/é")) {
                assertThatThrownBy(() -> http.send(HttpCall.get(path))).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void theObserverLearnsMethodHostAndResultAndNothingElse() throws Exception {
        List<String> seen = new ArrayList<>();
        Observer observer = new Observer() {
            @Override
            public void answered(String method, String host, int status, long nanos) {
                seen.add(method + " " + host + " " + status + " " + (nanos > 0));
            }

            @Override
            public void failed(String method, String host, String signal, long nanos) {
                seen.add(method + " " + host + " " + signal + " " + (nanos > 0));
            }
        };
        try (Script peer = Script.plays((socket, script) -> {
                    script.readRequest(socket);
                    Script.say(socket, OK);
                    script.readRequest(socket);
                });
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()).observedBy(observer))) {
            http.send(CHANGE);
            assertNotReached(http, QUESTION, "answer-cut");
            assertThat(seen).containsExactly("POST 127.0.0.1 200 true", "GET 127.0.0.1 answer-cut true");
        }
    }

    @Test
    void aClosedPortIsNotReached() throws Exception {
        try (Script peer = Script.answers(OK)) {
            PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()));
            http.send(CHANGE);
            http.close();
            assertNotReached(http, CHANGE, "port-closed");
        }
    }

    @Test
    void baseAddressesWithSecretsOrQueriesAreRefused() {
        for (String base :
                List.of("ftp://demo.phutho.local", "http://u:p@demo.phutho.local", "http://demo/?a=1", "/x")) {
            assertThatThrownBy(() -> HttpOptions.to(URI.create(base))).isInstanceOf(IllegalArgumentException.class);
        }
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

    private static HttpReply sendTo(String answer, int limit) throws IOException {
        try (Script peer = Script.answers(answer);
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()).atMostAnswerBytes(limit))) {
            return http.send(CHANGE);
        }
    }

    private static String gzipped(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n"
                + packed.toString(StandardCharsets.ISO_8859_1);
    }

    private static Script closesAfterEachAnswer() throws IOException {
        return Script.plays((socket, script) -> {
            script.readRequest(socket);
            Script.say(socket, OK);
        });
    }

    private static Script silent() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        return Script.plays((socket, script) -> never.await());
    }

    private static void fillBacklog(ServerSocket full, List<Socket> fillers) {
        for (int i = 0; i < 10; i++) {
            Socket filler = new Socket();
            fillers.add(filler);
            try {
                filler.connect(new InetSocketAddress(full.getInetAddress(), full.getLocalPort()), 200);
            } catch (IOException full0) {
                return;
            }
        }
    }

    private static URI overTls(Script peer) {
        return URI.create("https://127.0.0.1:" + peer.base().getPort());
    }

    private static String stack(Throwable fault) {
        java.io.StringWriter text = new java.io.StringWriter();
        fault.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    private static void assertNotReached(PooledHttp http, HttpCall call, String signal) {
        assertThatThrownBy(() -> http.send(call))
                .isInstanceOf(HttpFault.NotReached.class)
                .hasMessage(signal);
    }

    private static void assertAnswerLost(PooledHttp http, HttpCall call, String signal) {
        assertThatThrownBy(() -> http.send(call))
                .isInstanceOf(HttpFault.AnswerLost.class)
                .hasMessage(signal);
    }
}
