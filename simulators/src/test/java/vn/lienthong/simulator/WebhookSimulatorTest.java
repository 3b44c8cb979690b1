package vn.lienthong.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookSimulatorTest {
    private final WebhookSimulator receiver = WebhookSimulator.start(0);
    private final Wire wire = new Wire(receiver.base());

    @BeforeEach
    void startAnew() {
        receiver.reset();
    }

    @AfterAll
    void stop() {
        receiver.close();
    }

    @Test
    void aBinaryEventIsRememberedByItsKey() throws IOException {
        assertThat(deliver("m-1").statusCode()).isEqualTo(202);

        assertThat(receiver.received()).singleElement().satisfies(event -> {
            assertThat(event.key()).isEqualTo("k-m-1");
            assertThat(event.ceId()).isEqualTo("m-1");
            assertThat(event.ceSource()).isEqualTo("nguon-01");
            assertThat(event.ceSubject()).isEqualTo("H44.05-260305-0001");
            assertThat(event.bodyHash()).hasSize(64);
            assertThat(event.repeat()).isFalse();
        });
        assertThat(wire.get("/find?id=k-m-1").statusCode()).isEqualTo(200);
        assertThat(wire.get("/find?id=k-m-2").statusCode()).isEqualTo(404);
    }

    @Test
    void aStructuredEventIsRememberedByItsSourceAndId() throws IOException {
        wire.post(
                "/events",
                "{\"specversion\":\"1.0\",\"id\":\"m-1\",\"source\":\"nguon-01\",\"type\":\"t\",\"data\":{}}",
                "Content-Type",
                "application/cloudevents+json");

        assertThat(receiver.received())
                .singleElement()
                .extracting(Received::key)
                .isEqualTo("nguon-01/m-1");
    }

    @Test
    void theSameKeyTwiceIsARepeat() throws IOException {
        deliver("m-1");
        deliver("m-2");
        deliver("m-1");

        assertThat(receiver.received()).extracting(Received::repeat).containsExactly(false, false, true);
        assertThat(receiver.repeats()).isEqualTo(1);
        assertThat(wire.get("/__sim/received?from=2").body().lines()).hasSize(2);
    }

    @Test
    void aLostAnswerIsFoundByAsking() throws IOException {
        receiver.faults().on(Fault.once(FaultKind.CUT_AFTER_EFFECT).at("deliver"));

        assertThatThrownBy(() -> deliver("m-1")).isInstanceOf(IOException.class);

        assertThat(wire.get("/find?id=k-m-1").statusCode()).isEqualTo(200);
    }

    @Test
    void aTwinIsAnsweredWithAConflict() throws IOException {
        receiver.faults().on(FaultKind.DUPLICATE_ANSWER);

        assertThat(deliver("m-1").statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsNoEventIsRefused() throws IOException {
        assertThat(wire.post("/events", "{}").statusCode()).isEqualTo(400);
        assertThat(receiver.received()).isEmpty();
    }

    private HttpResponse<String> deliver(String id) throws IOException {
        return wire.post(
                "/events",
                "{}",
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "k-" + id,
                "ce-id",
                id,
                "ce-source",
                "nguon-01",
                "ce-type",
                "vn.lienthong.dossier.v1",
                "ce-subject",
                "H44.05-260305-0001");
    }
}
