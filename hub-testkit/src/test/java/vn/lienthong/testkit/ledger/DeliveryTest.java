package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.BE_DOWN;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.DENY;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.FAIL;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.FAIL_OVER_IT_HOWEVER_ASKED;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.LOSE_BEFORE_TAKING;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.NOT_KNOW_THE_ORGANISATION;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.REFUSE;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE_AND_LOSE_THE_ANSWER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.dispatch.Flow;
import vn.lienthong.dispatch.OpenConnections;
import vn.lienthong.dispatch.OrderReport;
import vn.lienthong.dispatch.OrderReport.Verdict;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.BalanceLine;
import vn.lienthong.ledger.DeliveryRef;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Endpoint;
import vn.lienthong.ledger.EndpointState;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.ledger.StoredDelivery;
import vn.lienthong.wire.CanonicalTypes;

/** Promises 3 to 7: order, one effect, outage, balance, history. */
class DeliveryTest {
    private static final String TO = "cong";
    private static final Act CLERK = new Act("p.mau", "thử lại sau khi sửa");

    private final LedgerFixture ledger = new LedgerFixture(4, TO);
    private @Nullable LocalHub hub;

    @AfterEach
    void close() {
        if (hub != null) {
            hub.close();
        }
        ledger.close();
    }

    @Test
    void whatIsAcceptedIsDeliveredOnceAndInTheOrderOfItsKey() {
        ScriptedReceiver receiver = start(Repeatability.IDEMPOTENT, 0);
        IntStream.range(0, 300).forEach(i -> accept(i, "HS-" + i % 10));

        untilDone(300);
        assertThat(receiver.effects()).hasSize(300).doesNotHaveDuplicates();
        assertInOrderOfEachKey(receiver.effects());
        assertBalanced();
    }

    @Test
    void nothingOvertakesAQuarantinedDeliveryOfItsKeyAndAllOtherKeysFlow() {
        ScriptedReceiver receiver = start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> parcel.id().equals("3") ? REFUSE : TAKE);
        IntStream.range(0, 40).forEach(i -> accept(i, "HS-" + i % 4));

        untilStates(Map.of("DELIVERED", 30L, "QUARANTINED", 1L, "HELD", 9L));
        assertThat(receiver.effects()).noneMatch(e -> e.startsWith("HS-3#"));
        assertBalanced();
    }

    @Test
    void aRetriedDeliveryGoesFirstAndThoseHeldBehindItFollowInOrder() {
        ScriptedReceiver receiver = start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> parcel.id().equals("3") && n == 1 ? REFUSE : TAKE);
        IntStream.range(0, 40).forEach(i -> accept(i, "HS-" + i % 4));
        untilStates(Map.of("DELIVERED", 30L, "QUARANTINED", 1L, "HELD", 9L));

        ledger.ledger().desk().retry(only(DeliveryState.QUARANTINED).ref(), CLERK);

        untilDone(40);
        assertInOrderOfEachKey(receiver.effects());
        assertBalanced();
    }

    @Test
    void aSkippedDeliveryLetsThoseBehindItGo() {
        ScriptedReceiver receiver = start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> parcel.id().equals("0") ? REFUSE : TAKE);
        IntStream.range(0, 5).forEach(i -> accept(i, "HS-1"));
        untilStates(Map.of("QUARANTINED", 1L, "HELD", 4L));

        ledger.ledger().desk().skip(only(DeliveryState.QUARANTINED).ref(), CLERK);

        untilStates(Map.of("WITHDRAWN", 1L, "DELIVERED", 4L));
        assertThat(receiver.effects()).containsExactly("HS-1#1", "HS-1#2", "HS-1#3", "HS-1#4");
    }

    @Test
    void aWithdrawnDeliveryKeepsThoseBehindItUntilTheyAreReleased() {
        ScriptedReceiver receiver = start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> parcel.id().equals("0") ? REFUSE : TAKE);
        IntStream.range(0, 3).forEach(i -> accept(i, "HS-1"));
        untilStates(Map.of("QUARANTINED", 1L, "HELD", 2L));

        ledger.ledger().desk().withdraw(only(DeliveryState.QUARANTINED).ref(), CLERK);
        accept(3, "HS-1");
        untilStates(Map.of("WITHDRAWN", 1L, "HELD", 3L));
        ledger.ledger().desk().release(list(DeliveryState.HELD).get(0).ref(), CLERK);

        untilStates(Map.of("WITHDRAWN", 1L, "DELIVERED", 3L));
        assertThat(receiver.effects()).containsExactly("HS-1#1", "HS-1#2", "HS-1#3");
        assertBalanced();
    }

    @Test
    void onlyWhatIsFreeToGoCanBeReleased() {
        ScriptedReceiver receiver = start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> switch (parcel.id()) {
            case "0" -> NOT_KNOW_THE_ORGANISATION;
            default -> TAKE;
        });
        IntStream.range(0, 3).forEach(i -> accept(i, "HS-1"));
        untilStates(Map.of("HELD", 3L));
        DeliveryRef behind = list(DeliveryState.HELD).get(2).ref();

        assertThatThrownBy(() -> ledger.ledger().desk().release(behind, CLERK)).isInstanceOf(HubFailure.class);

        untilStates(Map.of("HELD", 3L));
        assertBalanced();
    }

    @Test
    void afterALostAnswerTheReceiverIsAskedBeforeAnythingIsSentAgain() {
        ScriptedReceiver receiver = start(Repeatability.ASKABLE, 0);
        Map<String, Boolean> lost = new ConcurrentHashMap<>();
        receiver.behave((parcel, n) -> {
            if (lost.putIfAbsent(parcel.id(), true) != null) {
                return TAKE;
            }
            return Integer.parseInt(parcel.id()) % 2 == 0 ? TAKE_AND_LOSE_THE_ANSWER : LOSE_BEFORE_TAKING;
        });
        IntStream.range(0, 8).forEach(i -> accept(i, "HS-" + i % 4));

        untilDone(8);
        assertThat(receiver.effects()).hasSize(8).doesNotHaveDuplicates();
        assertThat(receiver.questions()).isGreaterThanOrEqualTo(8);
        assertInOrderOfEachKey(receiver.effects());
        assertBalanced();
    }

    @Test
    void oneMessageThatAReceiverFailsOverHoweverItIsAskedStopsNoOther() {
        ScriptedReceiver receiver = start(Repeatability.ASKABLE, 0);
        receiver.behave((parcel, n) -> parcel.id().equals("0") ? FAIL_OVER_IT_HOWEVER_ASKED : TAKE);
        accept(0, "HS-0");
        for (int asked = 1; asked <= 3; asked++) {
            int before = asked;
            await().until(() -> list(DeliveryState.UNKNOWN).stream().anyMatch(d -> d.attempts() >= before));
            ledger.clock().move(Duration.ofMinutes(6));
        }
        IntStream.range(1, 9).forEach(i -> accept(i, "HS-" + i));

        untilStates(Map.of("DELIVERED", 8L, "UNKNOWN", 1L));
        assertThat(receiver.questions()).isPositive();
        assertThat(ledger.ledger().endpoints().incidents(10)).isEmpty();
        assertThat(endpoint().state()).isEqualTo(EndpointState.UP);
        assertBalanced();
    }

    @Test
    void aReceiverThatCanNeitherRecogniseNorBeAskedNeedsAPerson() {
        ScriptedReceiver receiver = start(Repeatability.BLIND, 0);
        receiver.behave((parcel, n) -> n == 1 ? TAKE_AND_LOSE_THE_ANSWER : TAKE);
        accept(0, "HS-1");

        await().atMost(Duration.ofSeconds(15))
                .until(() -> list(DeliveryState.UNKNOWN).stream().anyMatch(d -> d.notBefore() == null));
        assertThat(receiver.calls()).hasSize(1);
        ledger.ledger().desk().sendAgain(only(DeliveryState.UNKNOWN).ref(), CLERK);

        untilDone(1);
        assertThat(receiver.calls()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fourHoursOfOutageCostNoAttemptAndEndInADrainAtTheCap(boolean refusesConnections) {
        ScriptedReceiver receiver = start(Repeatability.IDEMPOTENT, 100);
        receiver.behave((parcel, n) -> refusesConnections ? BE_DOWN : LOSE_BEFORE_TAKING);
        IntStream.range(0, 300).forEach(i -> accept(i, "HS-" + i % 20));
        await().until(() -> endpoint().state() == EndpointState.DOWN && nextProbeIsAhead());
        int before = attempts();
        for (int hour = 0; hour < 4; hour++) {
            int calls = receiver.calls().size();
            ledger.clock().move(Duration.ofHours(1));
            await().atMost(Duration.ofSeconds(10)).until(() -> receiver.calls().size() > calls && nextProbeIsAhead());
        }
        assertThat(attempts()).isEqualTo(before);
        assertThat(refusesConnections ? before : 0)
                .as("attempts of a refused connection")
                .isZero();
        assertThat(list(DeliveryState.QUARANTINED)).isEmpty();
        assertThat(list(DeliveryState.UNKNOWN)).isEmpty();
        assertThat(ledger.ledger().endpoints().incidents(10)).singleElement().matches(i -> i.closedAt() == null);

        receiver.behave((parcel, n) -> TAKE);
        ledger.clock().move(Duration.ofHours(1));
        long up = System.nanoTime();

        untilDone(300);
        // A full second's allowance at once, the other two hundred at a hundred a second.
        assertThat((System.nanoTime() - up) / 1e9).isGreaterThan(1.5);
        assertThat(ramps()).startsWith(5, 20, 100);
        assertInOrderOfEachKey(receiver.effects());
        await().until(() -> endpoint().state() == EndpointState.UP);
        assertThat(ledger.ledger().endpoints().incidents(10)).singleElement().matches(i -> i.closedAt() != null);
        assertBalanced();
    }

    private int attempts() {
        return java.util.Arrays.stream(DeliveryState.values())
                .flatMap(state -> list(state).stream())
                .mapToInt(StoredDelivery::attempts)
                .sum();
    }

    private Endpoint endpoint() {
        return ledger.ledger().endpoints().list().get(0);
    }

    /** What came of the last probe is recorded. */
    private boolean nextProbeIsAhead() {
        Instant next = endpoint().nextProbeAt();
        return next != null && next.isAfter(ledger.clock().instant());
    }

    @Test
    void afterAnOutageTheDrainGrowsFromOneProbe() {
        ScriptedReceiver receiver = start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> BE_DOWN);
        IntStream.range(0, 400).forEach(i -> accept(i, "HS-" + i));
        untilStates(Map.of("PARKED", 400L));
        receiver.behave((parcel, n) -> TAKE);
        ledger.clock().move(Duration.ofMinutes(1));
        untilDone(400);

        List<Integer> ramps = ramps();
        assertThat(ramps).startsWith(5, 20, 100);
    }

    @Test
    void theCapHoldsOverTheWholeDrain() {
        ScriptedReceiver receiver = start(Repeatability.IDEMPOTENT, 50);
        long start = System.nanoTime();
        IntStream.range(0, 150).forEach(i -> accept(i, "HS-" + i));
        untilDone(150);

        double seconds = (System.nanoTime() - start) / 1e9;
        // A full second's allowance at once, the other hundred at fifty a second.
        assertThat(seconds).isGreaterThan(1.5);
        assertThat(receiver.effects()).hasSize(150);
    }

    @Test
    void aPartnerThatDoesNotKnowUsIsLeftAloneUntilAPersonResumes() {
        ScriptedReceiver receiver = start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> DENY);
        accept(0, "HS-1");
        await().until(() -> ledger.ledger().endpoints().list().get(0).state() == EndpointState.MISCONFIGURED);
        int calls = receiver.calls().size();
        ledger.clock().move(Duration.ofHours(2));
        receiver.behave((parcel, n) -> TAKE);
        accept(1, "HS-2");
        untilStates(Map.of("PARKED", 2L));
        assertThat(receiver.calls()).hasSize(calls);

        ledger.ledger().endpoints().resume(TO, "p.mau", "đã thay mật khẩu");

        untilDone(2);
    }

    @Test
    void aPausedConnectionSendsNothingUntilItIsResumed() {
        ScriptedReceiver receiver = start(Repeatability.IDEMPOTENT, 0);
        ledger.ledger().endpoints().pause(TO, "p.mau", "đối tác bảo trì");
        await().until(() -> ledger.ledger().endpoints().list().get(0).paused());
        accept(0, "HS-1");
        untilStates(Map.of("PARKED", 1L));
        ledger.ledger().endpoints().resume(TO, "p.mau", "xong bảo trì");

        untilDone(1);
        assertThat(receiver.effects()).hasSize(1);
    }

    @Test
    void anUnknownOrganisationHoldsItsOwnKeyOnly() {
        ScriptedReceiver receiver = start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> parcel.key().equals("HS-1") ? NOT_KNOW_THE_ORGANISATION : TAKE);
        accept(0, "HS-1");
        accept(1, "HS-1");
        accept(2, "HS-2");
        untilStates(Map.of("HELD", 2L, "DELIVERED", 1L));
        receiver.behave((parcel, n) -> TAKE);

        ledger.ledger().desk().release(list(DeliveryState.HELD).get(0).ref(), CLERK);

        untilDone(3);
        assertInOrderOfEachKey(receiver.effects());
        assertBalanced();
    }

    @Test
    void aDefectOfAConnectorIsQuarantinedWithoutTheMessagesText() {
        ScriptedReceiver receiver = start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> FAIL);
        accept(0, "HS-1");

        untilStates(Map.of("QUARANTINED", 1L));
        assertThat(only(DeliveryState.QUARANTINED).detail()).contains("DEFECT").doesNotContain("planted");
    }

    @Test
    void everyChangeOfStateSaysWhoWhenAndWhy() {
        ScriptedReceiver receiver = start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> n == 1 ? REFUSE : TAKE);
        Receipt receipt = accept(0, "HS-1");
        untilStates(Map.of("QUARANTINED", 1L));
        ledger.ledger().desk().retry(new DeliveryRef(TO, receipt.number().position()), CLERK);
        untilDone(1);

        assertThat(ledger.ledger().archive().eventsOf(receipt.number()))
                .extracting(e -> e.code() + " " + e.from() + "→" + e.to())
                .containsExactly(
                        "ACCEPTED null→WAITING",
                        "REFUSED WAITING→QUARANTINED",
                        "RETRIED QUARANTINED→WAITING",
                        "DELIVERED WAITING→DELIVERED");
        assertThat(ledger.ledger().archive().eventsOf(receipt.number()).get(2))
                .matches(e -> e.actor().equals("p.mau") && "thử lại sau khi sửa".equals(e.detail()));
    }

    @Test
    void whatAPersonFoundAtTheReceiverCountsAsDeliveredAndIsNotSentAgain() {
        ScriptedReceiver receiver = start(Repeatability.BLIND, 0);
        receiver.behave((parcel, n) -> parcel.id().equals("0") ? TAKE_AND_LOSE_THE_ANSWER : TAKE);
        accept(0, "HS-1");
        accept(1, "HS-1");
        untilStates(Map.of("UNKNOWN", 1L, "HELD", 1L));
        await().until(() -> list(DeliveryState.UNKNOWN).stream().anyMatch(d -> d.notBefore() == null));

        ledger.ledger().desk().confirm(only(DeliveryState.UNKNOWN).ref(), CLERK);

        untilDone(2);
        assertThat(receiver.calls()).hasSize(2);
        assertInOrderOfEachKey(receiver.effects());
        assertBalanced();
    }

    @Test
    void aLostReportDoesNotStallAConnectionThatIsDown() {
        Set<Verdict> lost = ConcurrentHashMap.newKeySet();
        ScriptedReceiver receiver =
                start(Repeatability.IDEMPOTENT, 0, report -> report.attempted() == 0 || !lost.add(report.verdict()));
        receiver.behave((parcel, n) -> BE_DOWN);
        IntStream.range(0, 40).forEach(i -> accept(i, "HS-" + i));
        await().until(() -> endpoint().state() == EndpointState.DOWN && nextProbeIsAhead());
        receiver.behave((parcel, n) -> TAKE);
        ledger.clock().move(Duration.ofMinutes(1));

        untilDone(40);
        assertThat(lost).as("a report of a good probe was lost").contains(Verdict.ANSWERED);
        assertBalanced();
    }

    @Test
    void aLookThatFailsGivesTheLaneBack() throws Exception {
        ScriptedReceiver receiver = start(Repeatability.IDEMPOTENT, 0);
        accept(0, "HS-1");
        untilDone(1);
        sql("alter table message rename to message_away");
        sql("update delivery set state = 'W'");
        await().until(() -> laneIsHeld());
        sql("alter table message_away rename to message");

        untilDone(1);
        assertThat(receiver.calls()).hasSize(2);
    }

    @Test
    void oneRowDeletedBehindTheLedgersBackBreaksTheBalance() throws Exception {
        start(Repeatability.IDEMPOTENT, 0);
        IntStream.range(0, 5).forEach(i -> accept(i, "HS-" + i));
        untilDone(5);
        assertBalanced();
        try (var c = ledger.database().getConnection();
                var s = c.createStatement()) {
            s.execute("delete from delivery where position = 3");
        }
        assertThat(balance()).extracting(BalanceLine::difference).containsExactly(1L);
        assertThat(ledger.ledger().audit().run()).anyMatch(check -> check.faults() > 0);
    }

    private void sql(String statement) throws Exception {
        try (var c = ledger.database().getConnection();
                var s = c.createStatement()) {
            s.execute(statement);
        }
    }

    private boolean laneIsHeld() {
        return !ledger.ledger().upkeep().lanesHeld().isEmpty();
    }

    private ScriptedReceiver start(Repeatability repeatability, int cap) {
        return start(repeatability, cap, report -> true);
    }

    private ScriptedReceiver start(Repeatability repeatability, int cap, Predicate<OrderReport> heard) {
        ScriptedReceiver receiver = new ScriptedReceiver(repeatability);
        OpenConnections connections = new OpenConnections(new CanonicalTypes());
        connections.open(TO, Ports.of(receiver), call -> {
            throw new AssertionError("no network here");
        });
        hub = new LocalHub(
                ledger.ledger(),
                connections,
                Map.of(TO, new Flow(4, cap, Duration.ofSeconds(10))),
                ledger.clock(),
                heard);
        return receiver;
    }

    private Receipt accept(int n, String key) {
        return ledger.accept(Integer.toString(n), key, "{\"n\":" + n + "}", TO);
    }

    private void untilDone(long n) {
        untilStates(Map.of("DELIVERED", n));
    }

    private void untilStates(Map<String, Long> wanted) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(states()).isEqualTo(wanted));
    }

    private Map<String, Long> states() {
        Map<String, Long> states = new java.util.TreeMap<>();
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

    private List<BalanceLine> balance() {
        return ledger.ledger().balance().since(LocalDate.of(2020, 1, 1));
    }

    private void assertBalanced() {
        assertThat(balance()).allMatch(line -> line.difference() == 0);
        assertThat(ledger.ledger().audit().run()).allMatch(check -> check.faults() == 0);
    }

    private List<StoredDelivery> list(DeliveryState state) {
        return ledger.ledger().archive().deliveries(state, TO, 0, 1000);
    }

    private StoredDelivery only(DeliveryState state) {
        List<StoredDelivery> all = list(state);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static void assertInOrderOfEachKey(List<String> effects) {
        Map<String, Integer> last = new java.util.HashMap<>();
        for (String effect : effects) {
            String[] part = effect.split("#", -1);
            int n = Integer.parseInt(part[1]);
            Integer before = last.put(part[0], n);
            assertThat(before == null || before < n).as("order of " + part[0]).isTrue();
        }
    }

    private List<Integer> ramps() {
        List<Integer> ramps = new java.util.ArrayList<>();
        try (var c = ledger.database().getConnection();
                var s = c.createStatement();
                var r = s.executeQuery("select detail from event where code = 'DRAINING' order by no")) {
            while (r.next()) {
                ramps.add(r.getString(1) == null ? 0 : Integer.parseInt(r.getString(1)));
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return ramps;
    }
}
