package vn.lienthong.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.http.Calls.CHANGE;
import static vn.lienthong.http.Calls.OK;
import static vn.lienthong.http.Calls.QUESTION;
import static vn.lienthong.http.Calls.assertNotReached;
import static vn.lienthong.http.Calls.sendTo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;

/** What goes out, what comes back and what is told of it. */
@Timeout(30)
class PooledHttpTest {
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
    void baseAddressesWithSecretsOrQueriesAreRefused() {
        for (String base :
                List.of("ftp://demo.phutho.local", "http://u:p@demo.phutho.local", "http://demo/?a=1", "/x")) {
            assertThatThrownBy(() -> HttpOptions.to(URI.create(base))).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
