package vn.lienthong.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.simulator.PortalClient.aDossier;
import static vn.lienthong.simulator.PortalClient.aStep;
import static vn.lienthong.simulator.PortalClient.code;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
    private static final String NUMBER = "H44.05-260305-0001";
    private static final String SYNC = PortalMemory.SYNC;

    private final NationalPortalSimulator portal = NationalPortalSimulator.start(0);
    private PortalClient client = new PortalClient(portal.base());

    @BeforeEach
    void startAnew() throws IOException {
        portal.reset();
        client = new PortalClient(portal.base()).login();
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void downRefusesConnectionsAndComesBackOnTheSamePort() throws IOException {
        client.sync(false, aDossier(NUMBER));
        for (int i = 0; i < 3; i++) {
            portal.faults().on(FaultKind.DOWN);

            assertThatThrownBy(() -> new PortalClient(portal.base()).login()).isInstanceOf(ConnectException.class);
            assertThatThrownBy(() -> client.lookUp(NUMBER)).isInstanceOf(IOException.class);

            portal.faults().off();
            assertThat(client.lookUp(NUMBER).path("result")).hasSize(1);
        }
    }

    @Test
    void theControlPortSwitchesAPortalThatIsDown() throws IOException {
        Wire control = new Wire(portal.control());

        control.post("/__sim/fault", "{\"kind\":\"DOWN\"}");
        assertThatThrownBy(() -> client.lookUp(NUMBER)).isInstanceOf(IOException.class);
        assertThat(control.get("/__sim/fault").body()).contains("\"DOWN\"");
        control.delete("/__sim/fault");

        assertThat(code(client.lookUp(NUMBER))).isZero();
    }

    @Test
    void thePortalsOwnPortDoesNotCloseItself() throws IOException {
        HttpResponse<String> answer = new Wire(portal.base()).post("/__sim/fault", "{\"kind\":\"DOWN\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(portal.faults().active()).isEmpty();
    }

    @Test
    void aCutAfterTheEffectLeavesTheEffect() {
        portal.faults().on(Fault.once(FaultKind.CUT_AFTER_EFFECT).at(SYNC));

        assertThatThrownBy(() -> client.sync(false, aDossier(NUMBER))).isInstanceOf(IOException.class);

        assertThat(portal.dossier(NUMBER)).isPresent();
    }

    @Test
    void aCutBeforeTheEffectLeavesNothing() {
        portal.faults().on(Fault.once(FaultKind.CUT_BEFORE_EFFECT).at(SYNC));

        assertThatThrownBy(() -> client.sync(false, aDossier(NUMBER))).isInstanceOf(IOException.class);

        assertThat(portal.dossier(NUMBER)).isEmpty();
    }

    @Test
    void slowDoesTheWorkAndAnswersLate() throws IOException {
        Duration late = Duration.ofMillis(300);
        portal.faults().on(Fault.once(FaultKind.SLOW).withDelay(late).at(SYNC));
        long start = System.nanoTime();

        ObjectNode answer = client.sync(false, aDossier(NUMBER));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(late);
        assertThat(code(answer)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"HTTP_500,500", "HTTP_502,502", "HTTP_503,503", "HTTP_401,401", "HTTP_429,429"})
    void aStatusIsAnsweredAndNothingDone(FaultKind kind, int status) throws IOException {
        portal.faults().on(kind);

        HttpResponse<String> answer = rawSync();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503 || status == 429);
        assertThat(portal.effects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GARBAGE,application/json", "HTML_200,text/html"})
    void nonsenseComesWithStatus200(FaultKind kind, String contentType) throws IOException {
        portal.faults().on(kind);

        HttpResponse<String> answer = rawSync();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(contentType);
        assertThat(answer.body()).doesNotContain("\"message\"");
        assertThat(portal.effects()).isEmpty();
    }

    @Test
    void anErrorHidesBehindStatus200() throws IOException {
        portal.faults().on(FaultKind.ERROR_200);

        assertThat(code(client.sync(false, aDossier(NUMBER)))).isNotIn(0, Integer.MIN_VALUE);
        assertThat(portal.effects()).isEmpty();
    }

    @Test
    void anExpiredSessionNeedsANewLogin() throws IOException {
        portal.faults().on(Fault.once(FaultKind.SESSION_EXPIRED));

        assertThat(client.lookUp(NUMBER).path("message").asText()).contains("session");
        assertThat(code(client.lookUp(NUMBER))).as("the session is really gone").isNotZero();
        assertThat(code(client.login().lookUp(NUMBER))).isZero();
    }

    @Test
    void aDuplicateAnswerMeansThatATwinDidTheWork() throws IOException {
        portal.faults().on(FaultKind.DUPLICATE_ANSWER);

        assertThat(code(client.sync(false, aDossier(NUMBER)))).isIn(-3, 3);
        assertThat(code(client.progress(aStep(NUMBER, "20260305083000", "2")))).isIn(-3, 3);
        assertThat(code(client.progress(aStep(NUMBER, "20260305083000", "2")))).isIn(-3, 3);

        assertThat(portal.effects()).hasSize(2);
        assertThat(portal.dossier(NUMBER))
                .hasValueSatisfying(d -> assertThat(d.path("TienDo")).hasSize(1));
    }

    @Test
    void aCountedFaultIsOverAfterItsCount() throws IOException {
        portal.faults().on(Fault.times(FaultKind.HTTP_503, 2));

        assertThat(List.of(
                        rawSync().statusCode(),
                        rawSync().statusCode(),
                        rawSync().statusCode()))
                .containsExactly(503, 503, 200);
        assertThat(portal.faults().active()).isEmpty();
    }

    @Test
    void aFaultWithARateStrikesItsShareAndTheSameCallsEachTime() throws IOException {
        FaultPlan plan = FaultPlan.of(7, Fault.rate(FaultKind.HTTP_503, 0.2), Fault.rate(FaultKind.HTTP_429, 0.1));

        List<Integer> first = statuses(plan, 500);
        List<Integer> second = statuses(plan, 500);

        assertThat(first).isEqualTo(second);
        assertThat(first.stream().filter(status -> status == 503).count()).isBetween(75L, 125L);
        assertThat(first.stream().filter(status -> status == 429).count()).isBetween(30L, 70L);
    }

    @Test
    void aFaultAimedAtAServiceSparesTheOthers() throws IOException {
        portal.faults().on(Fault.always(FaultKind.HTTP_500).at(SYNC));

        assertThat(rawSync().statusCode()).isEqualTo(500);
        assertThat(code(client.lookUp(NUMBER))).isZero();
    }

    @Test
    void aFaultSwitchedOnOverHttpIsTheSame() throws IOException {
        new Wire(portal.base())
                .post(
                        "/__sim/fault",
                        "{\"kind\":\"SLOW\",\"rate\":0.5,\"count\":3,\"delayMs\":20,\"service\":\"login\"}");

        assertThat(portal.faults().active())
                .containsExactly(new Fault(FaultKind.SLOW, 0.5, 3, Duration.ofMillis(20), "login"));
    }

    @Test
    void aWrongFaultIsRefusedInWords() throws IOException {
        Wire wire = new Wire(portal.base());

        assertThat(wire.post("/__sim/fault", "{\"kind\":\"SLEEPY\"}").statusCode())
                .isEqualTo(400);
        assertThat(wire.post("/__sim/fault", "{\"kind\":\"SLOW\",\"rate\":1.5}").body())
                .contains("rate of fault SLOW");
        assertThatThrownBy(() -> FaultPlan.of(1, Fault.rate(FaultKind.SLOW, 0.6), Fault.rate(FaultKind.HTTP_500, 0.6)))
                .hasMessageContaining("more than 1");
    }

    private HttpResponse<String> rawSync() throws IOException {
        ObjectNode call = Json.object().put("isUpdating", "False");
        call.putArray("data").add(aDossier(NUMBER));
        return new Wire(portal.base())
                .post("/mapi/g", client.request(SYNC, call).toString());
    }

    private List<Integer> statuses(FaultPlan plan, int calls) throws IOException {
        portal.faults().follow(plan);
        Wire wire = new Wire(portal.base());
        String body = client.request("TraCuuHoSo", Json.object().put("mahoso", NUMBER))
                .toString();
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            statuses.add(wire.post("/mapi/g", body).statusCode());
        }
        return statuses;
    }
}
