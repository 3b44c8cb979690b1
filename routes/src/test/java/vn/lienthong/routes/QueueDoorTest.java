package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.DefaultMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.door.Caller;
import vn.lienthong.door.Doorkeeper;
import vn.lienthong.door.EventDoor;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.registry.Configuration;
import vn.lienthong.testkit.ledger.LedgerFixture;
import vn.lienthong.testkit.ledger.VisitBook;
import vn.lienthong.text.Texts;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.EventLimits;
import vn.lienthong.wire.EventReader;

/** One message that cannot be taken in must not come back for ever. */
class QueueDoorTest {
    private static final String EVENT = """
            {"specversion":"1.0","id":"1","source":"mot-cua","type":"vn.lienthong.dossier-progress.v1","data":{
            "number":"H44.12-260305-0007","handler":"Trần Văn Mẫu","content":"Thẩm định","status":"IN_PROCESS",
            "at":"2026-03-06T09:00:00+07:00"}}""";

    private final CamelContext camel = new DefaultCamelContext();
    private final VisitBook visits = new VisitBook();
    private final LedgerFixture hub = new LedgerFixture(1);

    @AfterEach
    void close() {
        hub.close();
        camel.stop();
    }

    @Test
    void aMessageWithoutBytesIsRefusedAndNotSwallowed() throws Exception {
        assertThat(problem(passed(exchange(), () -> unexpected()))).contains("\"code\"");
        Exchange map = passed(Map.of("ma", 7), () -> unexpected());
        assertThat(problem(map)).contains("\"code\"");
        assertThat(map.getMessage().getBody(String.class)).isEqualTo("{\"ma\":7}");
    }

    @Test
    void aBodyThatCannotBeReadIsRefused() throws Exception {
        Exchange exchange = exchange();
        exchange.setMessage(new DefaultMessage(camel) {
            @Override
            protected Object createBody() {
                throw new RuntimeCamelException("a Java object");
            }
        });
        assertThat(problem(passed(exchange, () -> unexpected()))).contains("\"code\":\"DEFECT\"");
        assertThat(exchange.getMessage().getBody()).isNull();
    }

    @Test
    void aDefectOfOursIsARefusalAndTellsNothingOfTheMessage() throws Exception {
        Exchange refused = passed(EVENT, () -> unexpected());
        assertThat(problem(refused)).contains("\"code\":\"DEFECT\"").doesNotContain("Trần");
        assertThat(refused.getMessage().getBody(String.class)).isEqualTo(EVENT);
        assertThat(visits.lines()).containsExactly("queue mot-cua DEFECT");
    }

    @Test
    void onlyAnUnavailableLedgerGivesTheMessageBackToTheQueue() {
        assertThatThrownBy(() -> passed(EVENT, () -> {
                    throw new LedgerUnavailable("PostgreSQL: 57P01", new IllegalStateException());
                }))
                .isInstanceOf(LedgerUnavailable.class);
    }

    private static Configuration unexpected() {
        throw new IllegalStateException("Trần Văn Mẫu");
    }

    private static String problem(Exchange exchange) {
        return exchange.getMessage().getHeader(QueueDoor.PROBLEM, String.class);
    }

    private Exchange passed(@Nullable Object body, Supplier<Configuration> configuration) throws Exception {
        Exchange exchange = exchange();
        exchange.getMessage().setBody(body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : body);
        return passed(exchange, configuration);
    }

    private Exchange passed(Exchange exchange, Supplier<Configuration> configuration) throws Exception {
        exchange.getMessage().setHeader(QueueDoor.PROBLEM, "the sender's own");
        EventDoor door = new EventDoor(
                new EventReader(Canonical.standard(), EventLimits.standard()),
                configuration,
                hub.ledger().intake(),
                new Doorkeeper(visits, hub.ledger().refusals()));
        new QueueDoor(door, "hub_client", name -> new Caller("queue", "mot-cua", Set.of("mot-cua")), Texts.of())
                .process(exchange);
        return exchange;
    }

    private Exchange exchange() {
        return new DefaultExchange(camel);
    }
}
