package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.dispatch.Flow;
import vn.lienthong.dispatch.OpenConnections;
import vn.lienthong.dispatch.OrderReport;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.BalanceLine;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Endpoint;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.ledger.StoredDelivery;
import vn.lienthong.wire.CanonicalTypes;

/** A ledger, a hub of threads and one receiver, with the words of the tests that watch deliveries. */
final class DeliveryStage implements AutoCloseable {
    static final String TO = "cong";
    private static final Duration PROBE_EVERY = Duration.ofSeconds(10);
    static final Act CLERK = new Act("p.mau", "thử lại sau khi sửa");

    private final LedgerFixture fixture = new LedgerFixture(4, TO);
    private @Nullable LocalHub hub;

    Ledger ledger() {
        return fixture.ledger();
    }

    MovedClock clock() {
        return fixture.clock();
    }

    ScriptedReceiver start(Repeatability repeatability, int cap) {
        return start(repeatability, cap, report -> true);
    }

    /**
     * Starts the hub with one receiver.
     *
     * @param cap deliveries a second, 0 for no limit
     * @param heard whether a report reaches the dispatcher
     */
    ScriptedReceiver start(Repeatability repeatability, int cap, Predicate<OrderReport> heard) {
        ScriptedReceiver receiver = new ScriptedReceiver(repeatability);
        OpenConnections connections = new OpenConnections(new CanonicalTypes());
        connections.open(TO, Ports.of(receiver), call -> new HttpReply(200, Map.of(), new byte[0]));
        Map<String, Flow> flows = Map.of(TO, new Flow(4, cap, PROBE_EVERY));
        hub = new LocalHub(ledger(), connections, flows, clock(), heard);
        return receiver;
    }

    /** A message whose id and content say its number. */
    Receipt accept(int n, String key) {
        return fixture.accept(Integer.toString(n), key, "{\"n\":" + n + "}", TO);
    }

    void untilDone(long n) {
        untilStates(Map.of("DELIVERED", n));
    }

    void untilStates(Map<String, Long> wanted) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(states()).isEqualTo(wanted));
    }

    private Map<String, Long> states() {
        Map<String, Long> states = new TreeMap<>();
        for (BalanceLine line : balance()) {
            line.rows().forEach((state, n) -> states.merge(state.name(), n, Long::sum));
            if (line.parked() > 0) {
                states.merge("PARKED", line.parked(), Long::sum);
                states.merge("WAITING", -line.parked(), Long::sum);
            }
        }
        states.values().removeIf(n -> n == 0);
        return states;
    }

    List<BalanceLine> balance() {
        return ledger().balance().since(LocalDate.of(2020, 1, 1));
    }

    void assertBalanced() {
        assertThat(balance()).isNotEmpty().allMatch(line -> line.difference() == 0);
        assertThat(ledger().audit().run()).isNotEmpty().allMatch(check -> check.faults() == 0);
    }

    List<StoredDelivery> list(DeliveryState state) {
        return ledger().archive().deliveries(state, TO, 0, 1000);
    }

    StoredDelivery only(DeliveryState state) {
        List<StoredDelivery> all = list(state);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    static void assertInOrderOfEachKey(List<String> effects) {
        Map<String, Integer> last = new HashMap<>();
        for (String effect : effects) {
            String[] part = effect.split("#", -1);
            int n = Integer.parseInt(part[1]);
            Integer before = last.put(part[0], n);
            assertThat(before == null || before < n).as("order of " + part[0]).isTrue();
        }
    }

    int attempts() {
        return Arrays.stream(DeliveryState.values())
                .flatMap(state -> list(state).stream())
                .mapToInt(StoredDelivery::attempts)
                .sum();
    }

    Endpoint endpoint() {
        return ledger().endpoints().list().get(0);
    }

    /** What came of the last probe is recorded. */
    boolean nextProbeIsAhead() {
        Instant next = endpoint().nextProbeAt();
        return next != null && next.isAfter(clock().instant());
    }

    /** Lets the time of the next probe come. */
    void probeNow() {
        if (nextProbeIsAhead()) {
            clock().move(PROBE_EVERY);
        }
    }

    int failedOrders() {
        return hub == null ? 0 : hub.failedOrders();
    }

    boolean laneIsHeld() {
        return !ledger().upkeep().lanesHeld().isEmpty();
    }

    /** Sizes of the steps in which drains grew. */
    List<Integer> ramps() {
        return fixture.strings("select coalesce(detail, '0') from event where code = 'DRAINING' order by no").stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** Another node on the same database, which delivers nothing. */
    LedgerFixture secondNode() {
        return fixture.secondNode(4, TO);
    }

    /** The first column of what a question finds. */
    List<String> strings(String question) {
        return fixture.strings(question);
    }

    /** Behind the ledger's back. */
    void sql(String statement) {
        fixture.execute(statement);
    }

    @Override
    public void close() {
        if (hub != null) {
            hub.close();
        }
        fixture.close();
    }
}
