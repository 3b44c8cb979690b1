package vn.lienthong.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

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
class DoorsTest {
    private final Knock knock;
    private final ECKey ownKey;

    DoorsTest(@LocalServerPort int port, @Autowired ECKey ownKey) {
        this.knock = new Knock(port);
        this.ownKey = ownKey;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/token"})
    void aClientWithItsSecretGetsATokenWithAllOfItsRights(String path) throws Exception {
        HttpResponse<String> answer = knock.askToken(path, "sender", TestDoors.SECRET);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"token_type\":\"Bearer\"", "\"expires_in\":", "\"scope\":\"SEND\"");
        assertThat(knock.post("/api/v1/events", knock.token("sender"), "1234").body())
                .isEqualTo("sender sent 4");
    }

    @Test
    void theSecretMayAlsoStandInTheForm() throws Exception {
        HttpResponse<String> answer = knock.send(knock.at("/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=sender&client_secret=" + TestDoors.SECRET)));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/error",
                "/actuator",
                "/actuator/env",
                "/actuator/prometheus",
                "/api/v1/messages/1",
                "/oauth2/authorize",
                "/oauth2/jwks",
                "/.well-known/oauth-authorization-server",
                "/userinfo"
            })
    void withoutATokenEverythingIsClosed(String path) throws Exception {
        HttpResponse<String> answer = knock.send(knock.at(path));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"");
    }

    @Test
    void aPersonWithoutALogInIsSentToIt() throws Exception {
        HttpResponse<String> answer = knock.send(knock.at("/console/messages"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/console/login?to=%2Fconsole%2Fmessages"));
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("LT_CONSOLE"));
    }

    @Test
    void healthAndTheDescriptionOfTheDoorsAreOpenAndTellNoDetails() throws Exception {
        HttpResponse<String> health = knock.send(knock.at("/actuator/health"));
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).doesNotContain("components").doesNotContain("details");
        HttpResponse<String> openapi = knock.send(knock.at("/api/v1/openapi"));
        assertThat(openapi.statusCode()).isEqualTo(200);
        assertThat(openapi.body()).contains("\"openapi\":\"3.");
    }

    @Test
    void aRightOpensItsDoorsAndNoOther() throws Exception {
        String reader = knock.token("reader");
        assertThat(knock.get("/actuator/prometheus", reader).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = knock.post("/api/v1/events", reader, "x");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"FORBIDDEN\"", "right_missing", "SEND");
        assertThat(knock.get("/actuator/prometheus", knock.token("sender")).statusCode())
                .isEqualTo(403);
        assertThat(knock.get("/actuator/prometheus", knock.token("one-stop")).statusCode())
                .as("who sends does not see the numbers of others")
                .isEqualTo(403);
        assertThat(knock.get("/nowhere", reader).statusCode()).isEqualTo(404);
    }

    @Test
    void tokensThatOthersSignedOrNobodySignedOrThatExpiredAreRefused() throws Exception {
        Instant now = Instant.now();
        ECKey foreign = new ECKeyGenerator(Curve.P_256).generate();
        List<String> bad = new ArrayList<>();
        bad.add(signed(foreign, "https://lien-thong.local", now.plusSeconds(600)));
        bad.add(signed(ownKey, "https://elsewhere.local", now.plusSeconds(600)));
        bad.add(signed(ownKey, "https://lien-thong.local", now.minusSeconds(60)));
        bad.add(signed(
                JWSAlgorithm.RS256,
                new RSASSASigner(new RSAKeyGenerator(2048).generate()),
                "https://lien-thong.local",
                now.plusSeconds(600)));
        // Who takes the public key for a shared secret would believe this one.
        bad.add(signed(
                JWSAlgorithm.HS256,
                new MACSigner(ownKey.toPublicJWK().toJSONString()),
                "https://lien-thong.local",
                now.plusSeconds(600)));
        bad.add(new PlainJWT(claims("https://lien-thong.local", now.plusSeconds(600))).serialize());
        bad.add("x.y.z");
        bad.add("\u00e1".repeat(50));
        for (String token : bad) {
            HttpResponse<String> answer = knock.send(
                    knock.at("/actuator/prometheus").header("Authorization", "Bearer " + token.replace('\u00e1', '~')));
            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        String good = signed(ownKey, "https://lien-thong.local", now.plusSeconds(600));
        assertThat(knock.get("/actuator/prometheus", good).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenInTheAddressOrInAFormIsNotLookedAt() throws Exception {
        String token = knock.token("reader");
        assertThat(knock.send(knock.at("/actuator/prometheus?access_token=" + token))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aStrangerIsAnsweredBeforeAnyOfItsBodyIsRead() throws Exception {
        String head = String.join(
                "\r\n",
                "POST /api/v1/events HTTP/1.1",
                "Host: hub",
                "Content-Length: 50000000",
                "Content-Type: application/x-www-form-urlencoded",
                "",
                "");
        assertThat(knock.firstLine(head)).startsWith("HTTP/1.1 401");
    }

    @Test
    void aDeclaredBodyAboveTheLimitIsRefusedBeforeItIsSent() throws Exception {
        String head = "POST /api/v1/events HTTP/1.1\r\nHost: hub\r\nContent-Length: 50000000\r\nAuthorization: Bearer "
                + knock.token("sender") + "\r\nContent-Type: application/json\r\n\r\n";
        assertThat(knock.firstLine(head)).startsWith("HTTP/1.1 413");
    }

    @Test
    void aChunkedBodyAboveTheLimitIsRefusedAtTheByteThatIsTooMany() throws Exception {
        String chunk = "400\r\n" + "x".repeat(0x400) + "\r\n";
        String head = "POST /api/v1/events HTTP/1.1\r\nHost: hub\r\nTransfer-Encoding: chunked\r\n"
                + "Content-Type: application/json\r\nConnection: close\r\nAuthorization: Bearer "
                + knock.token("sender") + "\r\n\r\n";
        assertThat(knock.firstLine(head + chunk + "0\r\n\r\n")).startsWith("HTTP/1.1 200");
        String refused = knock.raw(head + chunk + "1\r\ny\r\n0\r\n\r\n");
        assertThat(refused).startsWith("HTTP/1.1 413").contains("\"code\":\"BODY_TOO_LARGE\"", "1024");
    }

    @Test
    void aBatchMayBeLarger() throws Exception {
        HttpResponse<String> answer = knock.send(knock.at("/api/v1/events")
                .header("Authorization", "Bearer " + knock.token("sender"))
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(BodyPublishers.ofString("x".repeat(3000))));
        assertThat(answer.body()).isEqualTo("sender sent 3000");
    }

    @Test
    void manyLargeBatchesAtOnceAreTakenInTurnAndNeverMoreIsHeldThanThereIsRoomFor() throws Exception {
        String token = knock.token("sender");
        String part = "POST /api/v1/events HTTP/1.1\r\nHost: hub\r\nContent-Length: 4000\r\nConnection: close\r\n"
                + "Content-Type: application/cloudevents-batch+json\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        try (Socket first = knock.begin(part);
                Socket second = knock.begin(part)) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                HttpResponse<String> refused = batch(token, 3000, "en");
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
                assertThat(refused.body()).contains("\"code\":\"TOO_BUSY\"", "Too busy");
            });
            assertThat(batch(token, 3000, "vi").body()).contains("Đang quá tải");
            assertThat(batch(token, 1000, "vi").statusCode())
                    .as("there is room for a small one")
                    .isEqualTo(200);
            assertThat(knock.firstLine("POST /api/v1/events HTTP/1.1\r\nHost: hub\r\nTransfer-Encoding: chunked\r\n"
                            + "Content-Type: application/cloudevents-batch+json\r\nAuthorization: Bearer " + token
                            + "\r\n\r\nc00\r\n" + "x".repeat(0xc00) + "\r\n0\r\n\r\n"))
                    .startsWith("HTTP/1.1 503");
            for (Socket waiting : List.of(first, second)) {
                assertThat(knock.end(waiting, "x".repeat(4000))).startsWith("HTTP/1.1 200");
            }
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> batch(token, 4000, "vi").statusCode() == 200);
    }

    private HttpResponse<String> batch(String token, int bytes, String language) throws Exception {
        return knock.send(knock.at("/api/v1/events")
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(BodyPublishers.ofString("x".repeat(bytes))));
    }

    @Test
    void everyErrorIsAProblemInTheCallersLanguageWithoutInnards() throws Exception {
        String reader = knock.token("reader");
        HttpResponse<String> broken = knock.send(knock.at("/api/v1/broken")
                .header("Authorization", "Bearer " + reader)
                .header("Accept-Language", "en"));
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body())
                .contains("\"code\":\"DEFECT\"", "Defect of the hub")
                .doesNotContain("012345678901", "Exception", "vn.lienthong");
        assertThat(broken.headers().firstValue("X-Request-Id")).isPresent();

        assertThat(knock.get("/api/v1/nothing-here", reader).body()).contains("\"status\":404");
        assertThat(knock.get("/api/v1/number?n=x", reader).body())
                .contains("\"status\":400", "/n", "parameter_form", "123")
                .doesNotContain("{expected}");
        assertThat(knock.get("/api/v1/number?n=1&limti=5", reader).body())
                .as("a misspelt one is not ignored")
                .contains("\"status\":400", "/limti", "unknown_parameter", ": n.");
        assertThat(knock.get("/api/v1/broken?n=1", reader).body()).contains("\"status\":400", "no_parameters");
        assertThat(knock.get("/api/v1/number", reader).body()).contains("\"status\":400", "/n");
        String sender = knock.token("sender");
        assertThat(knock.post("/push/json", sender, "{}").body()).contains("CONTENT_TYPE_UNSUPPORTED");
        HttpResponse<String> malformed = knock.send(knock.at("/push/json")
                .header("Authorization", "Bearer " + sender)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"a\":")));
        assertThat(malformed.body()).contains("BODY_MALFORMED").doesNotContain("JsonEOF");
    }

    @Test
    void aRequestIdIsKeptOnlyIfItIsHarmless() throws Exception {
        assertThat(knock.send(knock.at("/actuator/health").header("X-Request-Id", "demo-7"))
                        .headers()
                        .firstValue("X-Request-Id"))
                .hasValue("demo-7");
        assertThat(knock.send(knock.at("/actuator/health").header("X-Request-Id", "a b;<script>"))
                        .headers()
                        .firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{16}"));
    }

    @Test
    void answersCarryTheSecurityHeadersAndDoNotNameTheServer() throws Exception {
        HttpResponse<String> answer = knock.get("/actuator/prometheus", knock.token("reader"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
                "transfer-encoding: chunked\r\ncontent-length: 0\r\n",
                "Content-Length: 4\r\nContent-Length: 5\r\n",
                "Content-Length: 4, 5\r\n",
                "Content-Length: +4\r\n",
                "Content-Length: 0x4\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding: chunked\n",
                "Content-Length : 4\r\n",
                "X: y\r\n Content-Length: 4\r\n",
                "X\u0000: y\r\nContent-Length: 4\r\n"
            })
    void shapesOfRequestSmugglingAreRefusedAndTheConnectionEnds(String lengths) throws Exception {
        String second = "GET /actuator/health HTTP/1.1\r\nHost: hub\r\n\r\n";
        String all = knock.raw("POST /api/v1/events HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer "
                + knock.token("sender") + "\r\n" + lengths + "\r\n0\r\n\r\n" + second);
        assertThat(all).matches("(?s)HTTP/1.1 (400|501) .*");
        assertThat(all.split("HTTP/1.1 ", -1))
                .as("one answer and no second one")
                .hasSize(2);
        assertThat(all).doesNotContain("<html", "Tomcat", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\nx\r\n0\r\n\r\n", "-1\r\nx\r\n0\r\n\r\n", "2\r\nxyz\r\n0\r\n\r\n"})
    void badChunksAreRefusedAndTheConnectionEnds(String chunks) throws Exception {
        String all = knock.raw("POST /api/v1/events HTTP/1.1\r\nHost: hub\r\nTransfer-Encoding: chunked\r\n"
                + "Content-Type: application/json\r\nAuthorization: Bearer " + knock.token("sender") + "\r\n\r\n"
                + chunks);
        assertThat(all).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void aHeadThatIsTooLargeIsRefused() throws Exception {
        assertThat(knock.raw("GET /actuator/health HTTP/1.1\r\nHost: hub\r\nX: " + "y".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    private static String signed(ECKey key, String issuer, Instant expiry) throws Exception {
        return signed(JWSAlgorithm.ES256, new ECDSASigner(key), issuer, expiry);
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, String issuer, Instant expiry)
            throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims(issuer, expiry));
        token.sign(signer);
        return token.serialize();
    }

    private static JWTClaimsSet claims(String issuer, Instant expiry) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("reader")
                .claim("client_id", "reader")
                .claim("scope", "READ_STATE")
                .issueTime(Date.from(expiry.minusSeconds(600)))
                .expirationTime(Date.from(expiry))
                .build();
    }
}
