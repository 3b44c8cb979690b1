package vn.lienthong.connectors.documentaxis;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.Sink;
import vn.lienthong.connectors.support.Documents;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.StatusCode;
import vn.lienthong.testkit.connector.TestParcel;

class SignedHeadersTest {
    private static final String SECRET = "demo-secret-0001";

    @Test
    void theKnownTextHasTheKnownSignature() {
        Map<String, String> signed = new LinkedHashMap<>();
        signed.put("systemid", "LGSP-H44-DEMO");
        signed.put("timestamp", "05032021T091500+0000");
        signed.put("servicetype", "eDoc");
        signed.put("messagetype", "edoc");

        assertThat(SignedHeaders.signature(signed, SECRET))
                .containsEntry(
                        "XroadVnpt-sign-header",
                        "{\"XroadVnpt-systemid\":\"LGSP-H44-DEMO\",\"XroadVnpt-timestamp\":\"05032021T091500+0000\","
                                + "\"XroadVnpt-servicetype\":\"eDoc\",\"XroadVnpt-messagetype\":\"edoc\"}")
                .containsEntry("XroadVnpt-sign-header-key", "systemid;timestamp;servicetype;messagetype")
                .containsEntry(
                        "XroadVnpt-hash-header", "a96108df04af7f0f6ed5f299b4315800f19f48661da5a31081189994377c6bf1");
    }

    @Test
    void whatLooksLikeAZoneAreMillisecondsWithFourDigits() {
        long morning = Instant.parse("2021-03-05T02:15:00.007Z").toEpochMilli();
        assertThat(SignedHeaders.moment(morning)).isEqualTo("05032021T091500+0007");
        assertThat(SignedHeaders.moment(morning + 992)).isEqualTo("05032021T091500+0999");
    }

    @Test
    void noTwoCallsBearTheSameMomentHoweverQuicklyTheyFollow() {
        Clock still = Clock.fixed(Instant.parse("2021-03-05T02:15:00Z"), ZoneOffset.UTC);
        SignedHeaders headers = new SignedHeaders("LGSP-H44-DEMO", SECRET, still);
        assertThat(IntStream.range(0, 50).mapToObj(i -> headers.of(Map.of()).get("XroadVnpt-hash-header")))
                .doesNotHaveDuplicates();
    }

    /** The axis' side, written from the description alone: nothing of the connector is used here. */
    @Test
    void anIndependentCheckAcceptsWhatGoesOverTheWire() throws Exception {
        List<Headers> requests = new ArrayList<>();
        HttpServer axis = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        axis.createContext("/", exchange -> {
            requests.add(exchange.getRequestHeaders());
            exchange.getRequestBody().readAllBytes();
            byte[] answer = "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"DocId\":\"1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        axis.start();
        URI base = URI.create("http://127.0.0.1:" + axis.getAddress().getPort());
        try (PooledHttp http = PooledHttp.open(HttpOptions.to(base))) {
            send(http);
        } finally {
            axis.stop(0);
        }

        assertThat(requests).singleElement().satisfies(SignedHeadersTest::check);
    }

    private static void send(PooledHttp http) {
        Settings settings = new Settings(Map.of("system-id", "LGSP-H44-DEMO", "secret", SECRET));
        for (Sink<?> sink : new DocumentAxisConnector().open(settings).sinks()) {
            if (sink.accepts() == DocumentStatus.class) {
                @SuppressWarnings("unchecked") // Just looked at.
                Sink<DocumentStatus> statuses = (Sink<DocumentStatus>) sink;
                statuses.deliver(TestParcel.of("m-1", Documents.status(StatusCode.ARRIVED)), http);
            }
        }
    }

    private static void check(Headers received) {
        String signed = received.getFirst("XroadVnpt-sign-header");
        assertThat(received.getFirst("XroadVnpt-hash-header")).isEqualTo(hmacHex(signed));
        List<String> pairs = new ArrayList<>();
        for (String name : received.getFirst("XroadVnpt-sign-header-key").split(";", -1)) {
            pairs.add("\"XroadVnpt-" + name + "\":\"" + received.getFirst("XroadVnpt-" + name) + "\"");
        }
        assertThat(signed).isEqualTo("{" + String.join(",", pairs) + "}");
        assertThat(pairs).hasSize(6);
        assertThat(received.getFirst("XroadVnpt-timestamp")).matches("\\d{8}T\\d{6}\\+0\\d{3}");
        assertThat(received.getFirst("XroadVnpt-hash-file")).matches("[0-9a-f]{64}");
    }

    private static String hmacHex(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            StringBuilder hex = new StringBuilder();
            for (byte b : mac.doFinal(text.getBytes(StandardCharsets.UTF_8))) {
                hex.append(String.format("%02x", b));
            }
            return hex.toString();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
