package vn.lienthong.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.http.Calls.CHANGE;
import static vn.lienthong.http.Calls.OK;
import static vn.lienthong.http.Calls.QUESTION;
import static vn.lienthong.http.Calls.assertAnswerLost;
import static vn.lienthong.http.Calls.assertNotReached;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.HttpReply;

/** A call that fails: did the request reach the receiver, or may it have? */
@Timeout(30)
class LostCallsTest {
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
        try (Script peer = Script.silent();
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
        try (Script peer = Script.silent();
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()).answerWithin(Duration.ofMillis(200)))) {
            assertAnswerLost(http, CHANGE, "answer-timeout");
            assertNotReached(http, QUESTION, "answer-timeout");
        }
    }

    @Test
    void aRequestThatTheReceiverNeverReadsToItsEndIsNotReached() throws Exception {
        HttpCall large = HttpCall.post("/events", "application/json", new byte[64 * 1024 * 1024]);
        try (Script peer = Script.silent();
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()).answerWithin(Duration.ofMillis(300)))) {
            assertNotReached(http, large, "send-failed");
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
    void aClosedPortIsNotReached() throws Exception {
        try (Script peer = Script.answers(OK)) {
            PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()));
            http.send(CHANGE);
            http.close();
            assertNotReached(http, CHANGE, "port-closed");
        }
    }

    private static Script closesAfterEachAnswer() throws IOException {
        return Script.plays((socket, script) -> {
            script.readRequest(socket);
            Script.say(socket, OK);
        });
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
}
