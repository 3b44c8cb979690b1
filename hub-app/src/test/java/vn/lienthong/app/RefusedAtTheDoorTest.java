package vn.lienthong.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A caller that is refused learns why; the same doors as in {@link DoorsTest}. */
@AutoConfigureObservability(tracing = false)
@SpringBootTest(
        classes = TestDoors.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "hub.limits.event-size=1KB",
            "hub.limits.batch-size=4KB",
            "hub.limits.bodies-at-once=10KB",
            "hub.limits.tokens-per-minute=100",
            "hub.security.trusted-proxies=127.0.0.1",
            "camel.main.auto-startup=false"
        })
class RefusedAtTheDoorTest {
    private final Knock knock;

    RefusedAtTheDoorTest(@LocalServerPort int port) {
        this.knock = new Knock(port);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/events, POST",
        "GET, /api/v1/events, POST",
        "DELETE, /api/v1/messages/1, GET",
        "GET, /api/v1/ops/reload, POST",
        "GET, /oauth2/token, POST"
    })
    void aMethodThatAPathDoesNotKnowIsToldWithTheOnesItKnows(String method, String path, String allowed)
            throws Exception {
        HttpResponse<String> answer = knock.send(knock.at(path)
                .header("Authorization", "Bearer " + knock.token("reader"))
                .method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue(allowed);
        assertThat(answer.body()).contains("METHOD_NOT_ALLOWED", method, allowed);
    }

    @Test
    void whoeverGuessesSecretsLocksOutNobodyElse() throws Exception {
        int last = 0;
        for (int i = 0; i < 200 && last != 429; i++) {
            last = tokenFrom("203.0.113.9", "reader", "guess").statusCode();
        }
        HttpResponse<String> refused = tokenFrom("203.0.113.9", "reader", "guess");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("limit_token_client", "100");
        assertThat(tokenFrom("203.0.113.9", "sender", TestDoors.SECRET).statusCode())
                .as("another client behind the same address")
                .isEqualTo(200);
        assertThat(tokenFrom("203.0.113.10", "reader", TestDoors.SECRET).statusCode())
                .as("the honest one at its own address")
                .isEqualTo(200);
    }

    private HttpResponse<String> tokenFrom(String address, String client, String secret) throws Exception {
        return knock.send(knock.at("/oauth2/token")
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret)));
    }

    @Test
    void aTokenRequestThatIsNoFormIsToldSo() throws Exception {
        HttpResponse<String> json = knock.send(knock.at("/oauth2/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"client_id\":\"sender\"}")));
        assertThat(json.statusCode()).isEqualTo(415);
        assertThat(json.body()).contains("CONTENT_TYPE_UNSUPPORTED", "x-www-form-urlencoded");
    }

    @Test
    void whatTheContainerRefusesIsToldInFullToo() throws Exception {
        assertThat(knock.raw("GET /actuator/health HTTP/1.1\r\nHost: hub\r\nX y\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("urn:lien-thong:problem:REQUEST_INVALID", "\"remedy\":\"", "http_form");
        assertThat(knock.raw("POST /api/v1/events HTTP/1.1\r\nHost: hub\r\nTransfer-Encoding: xchunked\r\n\r\n"))
                .startsWith("HTTP/1.1 501")
                .contains("REQUEST_INVALID")
                .doesNotContain("DEFECT");
    }

    @Test
    void aBodyThatCannotBeReadIsToldWithItsPlace() throws Exception {
        String sender = knock.token("sender");
        assertThat(json(sender, "").body()).contains("BODY_MALFORMED", "empty_body");
        assertThat(json(sender, "{\"a\":\n").body()).contains("malformed_json", "2");
        assertThat(json(sender, "{\"a\":[1]}").body()).contains("REQUEST_INVALID", "/a");
    }

    private HttpResponse<String> json(String token, String body) throws Exception {
        return knock.send(knock.at("/push/json")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
