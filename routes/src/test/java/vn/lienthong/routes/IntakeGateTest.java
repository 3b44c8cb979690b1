package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.door.Answer;
import vn.lienthong.door.Caller;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;

/** Spring opens the HTTP door before Camel has started, and closes it after Camel has begun to stop. */
class IntakeGateTest {
    private static final Caller CALLER = new Caller("http", "mot-cua", Set.of("mot-cua"));

    private final CamelContext camel = new DefaultCamelContext();
    private final IntakeGate gate;

    IntakeGateTest() throws Exception {
        gate = new IntakeGate(camel, camel.createProducerTemplate());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(Channels.INTAKE_HTTP).setBody(exchange -> List.of());
            }
        });
    }

    @AfterEach
    void close() {
        camel.stop();
    }

    @Test
    void whoeverComesBeforeTheEngineRunsOrAfterwardsIsAskedToComeAgain() {
        assertIsAskedToComeAgain();
        camel.start();
        assertThat(send()).isEmpty();
        camel.stop();
        assertIsAskedToComeAgain();
    }

    @Test
    void aRouteThatStopsInTheMidstAsksToComeAgainToo() throws Exception {
        camel.start();
        camel.getRouteController().stopRoute(camel.getRoutes().get(0).getRouteId());
        assertIsAskedToComeAgain();
    }

    private void assertIsAskedToComeAgain() {
        assertThatThrownBy(this::send).isInstanceOfSatisfying(HubFailure.class, failure -> {
            assertThat(failure.code()).isEqualTo(FailureCode.NOT_READY);
            assertThat(failure.facts()).containsKey("retryAfter");
        });
    }

    private List<Answer> send() {
        return gate.events(CALLER, "application/json", Map.of(), "{}".getBytes(StandardCharsets.UTF_8));
    }
}
