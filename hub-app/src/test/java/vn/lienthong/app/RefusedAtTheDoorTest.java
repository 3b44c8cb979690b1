package vn.lienthong.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
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
            "server.tomcat.connection-timeout=1s",
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

    @ParameterizedTest
    @CsvSource({"sender,guess", "nobody," + TestDoors.SECRET})
    void aWrongSecretOrAnUnknownClientGetsNoTokenAndIsToldNotWhichOfBoth(String client, String secret)
            throws Exception {
        HttpResponse<String> answer = knock.askToken("/oauth2/token", client, secret);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"error\":\"invalid_client\"", "(client_id)", "(client_secret)");
        assertThat(answer.body()).doesNotContain(client, secret);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(way -> assertThat(way).startsWith("Basic"));
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=password, 400, unsupported_grant_type, client_credentials",
        "grant_type=client_credentials&scope=EVERYTHING, 400, invalid_scope, scope",
        "grant_type=client_credentials&grant_type=client_credentials, 400, invalid_request, each field once",
        "'', 400, invalid_request, each field once"
    })
    void aRequestForATokenThatIsWrongIsToldWhatIsWrong(String form, int status, String error, String says)
            throws Exception {
        HttpResponse<String> answer = knock.askToken("/oauth2/token", "sender", TestDoors.SECRET, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"error\":\"" + error + "\"", says);
    }

    @Test
    void aRequestForATokenWithoutAnAccountIsToldSo() throws Exception {
        HttpResponse<String> answer = knock.send(knock.at("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"error\":\"invalid_client\"");
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

    @Test
    void whoeverInventsTokensWaitsWhileGoodOnesPass() throws Exception {
        String inUse = knock.token("reader");
        assertThat(numberFrom("203.0.113.20", inUse).statusCode()).isEqualTo(200);
        HttpResponse<String> last = numberFrom("203.0.113.20", "invented.0.token");
        for (int i = 1; i < 500 && last.statusCode() != 429; i++) {
            last = numberFrom("203.0.113.20", "invented." + i + ".token");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(last.body()).contains("limit_wrong_tokens", "20");
        assertThat(numberFrom("203.0.113.20", inUse).statusCode())
                .as("a token in use, from the same address")
                .isEqualTo(200);
        assertThat(numberFrom("203.0.113.21", "invented.x.token").statusCode())
                .as("another address")
                .isEqualTo(401);
    }

    private HttpResponse<String> numberFrom(String address, String token) throws Exception {
        return knock.send(knock.at("/api/v1/number?n=1")
                .header("X-Forwarded-For", address)
                .header("Authorization", "Bearer " + token));
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

    @Test
    void aBatchIsLargeOnlyWhereBatchesAreTaken() throws Exception {
        String sender = knock.token("sender");
        for (String path : List.of("/push/json", "/api/v1/events")) {
            HttpResponse<String> answer = knock.send(knock.at(path)
                    .header("Authorization", "Bearer " + sender)
                    .header("Content-Type", "application/cloudevents-batch+json")
                    .POST(BodyPublishers.ofString("x".repeat(3_000))));
            assertThat(answer.statusCode()).as(path).isEqualTo(path.startsWith("/push") ? 413 : 200);
        }
    }

    @Test
    void aBodyThatStopsInTheMidstIsToldSoAndMayComeAgain() throws Exception {
        String answer =
                knock.raw("POST /api/v1/events HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer " + knock.token("sender")
                        + "\r\nContent-Type: application/cloudevents+json\r\nContent-Length: 100\r\n\r\n{");
        assertThat(answer).startsWith("HTTP/1.1 408").contains("body_stalled");
    }
}
