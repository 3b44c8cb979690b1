package vn.lienthong.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.HttpReply;

/** Calls that the tests of the port make, and what may become of them. */
final class Calls {
    static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    static final HttpCall CHANGE = HttpCall.post("/events", "application/json", "{\"a\":1}".getBytes(UTF_8));
    static final HttpCall QUESTION = HttpCall.get("/find?id=1");

    private Calls() {}

    /** The reply to a change, when the peer answers so and at most {@code limit} bytes are taken. */
    static HttpReply sendTo(String answer, int limit) throws IOException {
        try (Script peer = Script.answers(answer);
                PooledHttp http = PooledHttp.open(HttpOptions.to(peer.base()).atMostAnswerBytes(limit))) {
            return http.send(CHANGE);
        }
    }

    static void assertNotReached(PooledHttp http, HttpCall call, String signal) {
        assertThatThrownBy(() -> http.send(call))
                .isInstanceOf(HttpFault.NotReached.class)
                .hasMessage(signal);
    }

    static void assertAnswerLost(PooledHttp http, HttpCall call, String signal) {
        assertThatThrownBy(() -> http.send(call))
                .isInstanceOf(HttpFault.AnswerLost.class)
                .hasMessage(signal);
    }
}
