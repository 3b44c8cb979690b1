package vn.lienthong.connectors.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.Sink;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.testkit.connector.TestParcel;

class WebhookAnswersTest {
    private static final Map<String, Object> BLIND = Map.of("repeatability", Repeatability.BLIND);
    private static final CanonicalMessage STEP = new DossierProgress(
            DossierNumber.of("H44.12-260305-0007"),
            "Nguyễn Văn Mẫu",
            null,
            null,
            "Đã thẩm định",
            DossierStatus.IN_PROCESS,
            ZonedDateTime.of(2026, 3, 5, 8, 0, 0, 0, ZoneOffset.UTC).toInstant(),
            null,
            null);

    @Test
    void anyGoodStatusIsDelivered() {
        for (int status : List.of(200, 201, 202, 204)) {
            assertThat(outcomeOf(status, Map.of(), "")).isEqualTo(new Outcome.Delivered(null));
        }
    }

    @Test
    void aGoodStatusMayHideAnError() {
        Map<String, String> json = Map.of("content-type", "application/json");
        assertThat(outcomeOf(200, json, "{\"error_code\":\"00\"}")).isInstanceOf(Outcome.Delivered.class);
        assertThat(outcomeOf(200, json, "{\"error_code\":22}")).isEqualTo(Outcome.Refused.of("22"));
        assertThat(outcomeOf(200, json, "{\"error_code\":\"Nguyễn Văn Mẫu\"}"))
                .isEqualTo(Outcome.Refused.of("error_code"));
    }

    @Test
    void aConflictIsADuplicateOnlyWhenItSaysSo() {
        assertThat(outcomeOf(409, Map.of("x-duplicate", "same"), "")).isInstanceOf(Outcome.Duplicate.class);
        assertThat(outcomeOf(409, Map.of("content-type", "application/problem+json"), "{\"code\":\"DUPLICATE\"}"))
                .isInstanceOf(Outcome.Duplicate.class);
        assertThat(outcomeOf(409, Map.of(), "")).isEqualTo(Outcome.Refused.of("HTTP 409"));
    }

    @Test
    void wrongCredentialsAndWrongAddressesAreOurOperatorsMatter() {
        for (int status : List.of(301, 302, 401, 403, 404, 405, 407, 410)) {
            assertThat(outcomeOf(status, Map.of(), "")).as("HTTP " + status).isInstanceOf(Outcome.Misconfigured.class);
        }
    }

    @Test
    void whatCannotServeIsDown() {
        for (int status : List.of(408, 425, 429, 502, 503, 504)) {
            assertThat(outcomeOf(status, Map.of(), "")).isEqualTo(Outcome.TargetDown.of("HTTP " + status));
        }
    }

    @Test
    void whereARepeatWouldDoHarmAGatewayThatGaveUpLeavesDoubt() {
        for (int status : List.of(502, 504)) {
            assertThat(outcomeOf(BLIND, status, "")).isEqualTo(new Outcome.Unknown("HTTP " + status));
        }
        assertThat(outcomeOf(BLIND, 200, "<html><body>Bad Gateway</body></html>"))
                .isEqualTo(new Outcome.Unknown("web-page"));
        assertThat(outcomeOf(BLIND, 503, "")).isEqualTo(Outcome.TargetDown.of("HTTP 503"));
    }

    @Test
    void whatFailsOverOneMessageConcernsThatMessageOnly() {
        for (int status : List.of(500, 501, 505, 599)) {
            assertThat(outcomeOf(status, Map.of(), "")).isEqualTo(new Outcome.Unknown("HTTP " + status));
        }
    }

    @Test
    void retryAfterIsReadAsSecondsOrAsADateAndIsBounded() {
        assertThat(waitOf("90")).contains(Duration.ofSeconds(90));
        assertThat(waitOf("-5")).contains(Duration.ZERO);
        assertThat(waitOf("999999999")).contains(Duration.ofHours(1));
        String inTenMinutes = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(10));
        assertThat(waitOf(inTenMinutes).orElseThrow()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(waitOf("soon")).isEmpty();
    }

    @Test
    void aRefusalNamesTheFieldsAndNothingElse() {
        String problem =
                "{\"errors\":[{\"path\":\"/content\",\"reason\":\"Nguyễn Văn Mẫu\"},{\"path\":\"/Nguyễn Văn Mẫu\"},{\"path\":\"/025000000001\"}]}";
        assertThat(outcomeOf(422, Map.of("content-type", "application/problem+json"), problem))
                .isEqualTo(
                        new Outcome.Refused("HTTP 422", List.of(FieldProblem.of("/content", "refused_by_receiver"))));
    }

    @Test
    void theBinaryFormCarriesAttributesAndAccessInHeaders() {
        List<HttpCall> calls = new ArrayList<>();
        sink(Map.of("token", "demo-only", "header-name", "X-Key", "header-value", "k"))
                .deliver(TestParcel.of("m 1", STEP), recorded(calls));
        assertThat(calls.get(0).headers())
                .containsEntry("ce-id", "m%201")
                .containsEntry("ce-type", "vn.lienthong.dossier-progress.v1")
                .containsEntry("ce-subject", "H44.12-260305-0007")
                .containsEntry("ce-specversion", "1.0")
                .containsEntry("Idempotency-Key", "key-of-m 1")
                .containsEntry("Authorization", "Bearer demo-only")
                .containsEntry("X-Key", "k");
        assertThat(calls.get(0).body().bytes())
                .isEqualTo(TestParcel.of("m 1", STEP).json());
    }

    @Test
    void theStructuredFormCarriesTheStoredJsonAsItStands() {
        List<HttpCall> calls = new ArrayList<>();
        sink(Map.of("mode", WebhookSettings.Mode.STRUCTURED)).deliver(TestParcel.of("m-1", STEP), recorded(calls));
        assertThat(calls.get(0).headers())
                .containsEntry("Content-Type", "application/cloudevents+json; charset=UTF-8")
                .containsEntry("Idempotency-Key", "key-of-m-1")
                .doesNotContainKey("ce-id");
        assertThat(new String(calls.get(0).body().bytes(), UTF_8))
                .contains("\"id\":\"m-1\"")
                .contains("\"data\":" + new String(TestParcel.of("m-1", STEP).json(), UTF_8));
    }

    @Test
    void anAskableConnectionNeedsAPathToAskAt() {
        Settings settings = settings(Map.of("repeatability", Repeatability.ASKABLE));
        assertThatThrownBy(() -> new WebhookConnector().open(settings))
                .isInstanceOf(HubFailure.class)
                .hasMessageContaining("/find-path missing");
    }

    private static Optional<Duration> waitOf(String retryAfter) {
        return ((Outcome.TargetDown) outcomeOf(503, Map.of("retry-after", retryAfter), "")).retryAfter();
    }

    private static Outcome outcomeOf(int status, Map<String, String> headers, String body) {
        return outcomeOf(Map.of(), status, headers, body);
    }

    private static Outcome outcomeOf(Map<String, Object> settings, int status, String body) {
        return outcomeOf(settings, status, Map.of(), body);
    }

    private static Outcome outcomeOf(
            Map<String, Object> settings, int status, Map<String, String> headers, String body) {
        return sink(settings)
                .deliver(TestParcel.of("m-1", STEP), call -> new HttpReply(status, headers, body.getBytes(UTF_8)));
    }

    private static Http recorded(List<HttpCall> calls) {
        return call -> {
            calls.add(call);
            return new HttpReply(202, Map.of(), new byte[0]);
        };
    }

    @SuppressWarnings("unchecked")
    private static Sink<CanonicalMessage> sink(Map<String, Object> values) {
        return (Sink<CanonicalMessage>)
                new WebhookConnector().open(settings(values)).sinks().get(0);
    }

    private static Settings settings(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("base", URI.create("http://demo.phutho.local"));
        return new Settings(all);
    }
}
