package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.testkit.ledger.DeliveryStage.CLERK;
import static vn.lienthong.testkit.ledger.DeliveryStage.TO;
import static vn.lienthong.testkit.ledger.DeliveryStage.assertInOrderOfEachKey;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.BE_DOWN;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.DENY;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.FAIL;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.HANG_AT_THE_LOG_IN;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.LOSE_BEFORE_TAKING;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.dispatch.OrderReport.Verdict;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.EndpointState;

/** Promise 5: an outage costs nothing. */
class OutageTest {
    private final DeliveryStage stage = new DeliveryStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fourHoursOfOutageCostNoAttemptAndEndInADrainAtTheCap(boolean refusesConnections) {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 100);
        receiver.behave((parcel, n) -> refusesConnections ? BE_DOWN : LOSE_BEFORE_TAKING);
        IntStream.range(0, 300).forEach(i -> stage.accept(i, "HS-" + i % 20));
        await().until(() -> stage.endpoint().state() == EndpointState.DOWN && stage.nextProbeIsAhead());
        int before = stage.attempts();
        for (int hour = 0; hour < 4; hour++) {
            int calls = receiver.calls().size();
            stage.clock().move(Duration.ofHours(1));
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> receiver.calls().size() > calls && stage.nextProbeIsAhead());
        }
        assertThat(stage.attempts()).isEqualTo(before);
        assertThat(refusesConnections ? before : 0)
                .as("attempts of a refused connection")
                .isZero();
        assertThat(before)
                .as("three lost answers of each lane until it is found down")
                .isLessThanOrEqualTo(3 * 4);
        assertThat(stage.list(DeliveryState.QUARANTINED)).isEmpty();
        assertThat(stage.list(DeliveryState.UNKNOWN))
                .as("those that let others probe come back by themselves")
                .allMatch(d -> d.notBefore() != null);
        assertThat(stage.ledger().endpoints().incidents(10)).singleElement().matches(i -> i.closedAt() == null);

        receiver.behave((parcel, n) -> TAKE);
        stage.clock().move(Duration.ofHours(1));
        long up = System.nanoTime();

        stage.untilDone(300);
        // A full second's allowance at once, the other two hundred at a hundred a second.
        assertThat((System.nanoTime() - up) / 1e9).isGreaterThan(1.5);
        assertThat(stage.ramps()).startsWith(5, 20, 100);
        assertInOrderOfEachKey(receiver.effects());
        await().until(() -> stage.endpoint().state() == EndpointState.UP);
        assertThat(stage.ledger().endpoints().incidents(10)).singleElement().matches(i -> i.closedAt() != null);
        stage.assertBalanced();
    }

    @ParameterizedTest
    @EnumSource
    void aLogInThatHangsIsAnOutageAndLeavesNothingInDoubt(Repeatability repeatability) {
        ScriptedReceiver receiver = stage.start(repeatability, 0);
        receiver.behave((parcel, n) -> HANG_AT_THE_LOG_IN);
        stage.accept(0, "HS-1");
        await().until(() -> stage.endpoint().state() == EndpointState.DOWN && stage.nextProbeIsAhead());
        assertThat(stage.attempts()).isZero();
        await().until(() -> !stage.laneIsHeld());
        assertThat(stage.only(DeliveryState.WAITING).doubt()).isFalse();

        receiver.behave((parcel, n) -> TAKE);
        stage.clock().move(Duration.ofMinutes(1));
        stage.untilDone(1);
        assertThat(receiver.questions()).isZero();
    }

    @Test
    void afterAnOutageTheDrainGrowsFromOneProbe() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> BE_DOWN);
        IntStream.range(0, 400).forEach(i -> stage.accept(i, "HS-" + i));
        stage.untilStates(Map.of("PARKED", 400L));
        receiver.behave((parcel, n) -> TAKE);
        stage.clock().move(Duration.ofMinutes(1));
        stage.untilDone(400);

        List<Integer> ramps = stage.ramps();
        assertThat(ramps).startsWith(5, 20, 100);
    }

    @Test
    void theCapHoldsOverTheWholeDrain() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 50);
        long start = System.nanoTime();
        IntStream.range(0, 150).forEach(i -> stage.accept(i, "HS-" + i));
        stage.untilDone(150);

        double seconds = (System.nanoTime() - start) / 1e9;
        // A full second's allowance at once, the other hundred at fifty a second.
        assertThat(seconds).isGreaterThan(1.5);
        assertThat(receiver.effects()).hasSize(150);
    }

    @Test
    void aPartnerThatDoesNotKnowUsIsAskedOnceAnHourOrWhenAPersonResumes() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> DENY);
        stage.accept(0, "HS-1");
        await().until(() -> stage.ledger().endpoints().list().get(0).state() == EndpointState.MISCONFIGURED);
        int calls = receiver.calls().size();
        stage.clock().move(Duration.ofMinutes(59));
        stage.accept(1, "HS-2");
        stage.untilStates(Map.of("PARKED", 2L));
        assertThat(receiver.calls()).hasSize(calls);
        stage.clock().move(Duration.ofMinutes(2));
        await().until(() -> receiver.calls().size() > calls && stage.nextProbeIsAhead());
        assertThat(receiver.calls()).as("one knock").hasSize(calls + 1);

        receiver.behave((parcel, n) -> TAKE);
        stage.ledger().endpoints().resume(TO, "p.mau", "đã thay mật khẩu");
        stage.untilDone(2);
    }

    @Test
    void oneWrongAnswerAtNightStopsNobodyForGood() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> DENY);
        stage.accept(0, "HS-1");
        await().until(() -> stage.endpoint().state() == EndpointState.MISCONFIGURED);
        receiver.behave((parcel, n) -> TAKE);
        stage.clock().move(Duration.ofMinutes(61));
        stage.untilDone(1);
        await().until(() -> stage.endpoint().state() == EndpointState.UP);
        assertThat(stage.ledger().endpoints().incidents(10)).singleElement().matches(i -> i.closedAt() != null);
    }

    @Test
    void aPausedConnectionSendsNothingUntilItIsResumed() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        stage.ledger().endpoints().pause(TO, "p.mau", "đối tác bảo trì");
        await().until(() -> stage.ledger().endpoints().list().get(0).paused());
        stage.accept(0, "HS-1");
        stage.untilStates(Map.of("PARKED", 1L));
        stage.ledger().endpoints().resume(TO, "p.mau", "xong bảo trì");

        stage.untilDone(1);
        assertThat(receiver.effects()).hasSize(1);
    }

    @Test
    void aFailureOfOurOwnIsNoGoodProbe() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> BE_DOWN);
        IntStream.range(0, 3).forEach(i -> stage.accept(i, "HS-1"));
        stage.accept(3, "HS-2");
        await().until(() -> stage.endpoint().state() == EndpointState.DOWN && stage.nextProbeIsAhead());
        receiver.behave((parcel, n) -> parcel.key().equals("HS-1") ? FAIL : BE_DOWN);
        stage.clock().move(Duration.ofMinutes(1));

        await().until(() -> {
            // The other lane's probe may come first; then this one's turn comes with the next.
            if (stage.nextProbeIsAhead()) {
                stage.clock().move(Duration.ofMinutes(1));
            }
            return stage.list(DeliveryState.QUARANTINED).size() == 1;
        });
        await().until(stage::nextProbeIsAhead);
        assertThat(stage.ramps()).isEmpty();
        assertThat(stage.ledger().endpoints().incidents(10)).singleElement().matches(i -> i.closedAt() == null);
    }

    @Test
    void aDrainWhoseLeaderIsGoneEndsWithoutAnotherMessage() {
        stage.ledger().endpoints().down(TO, "connect-refused", stage.clock().instant());
        stage.ledger().endpoints().draining(TO, 5);

        stage.start(Repeatability.IDEMPOTENT, 0);

        await().until(() -> stage.endpoint().state() == EndpointState.UP);
        assertThat(stage.ledger().endpoints().incidents(10)).singleElement().matches(i -> i.closedAt() != null);
    }

    @Test
    void anOutageForWhichNothingWaitsAnyMoreEndsWhenItsProbeIsDue() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> BE_DOWN);
        stage.accept(0, "HS-1");
        await().until(() -> stage.endpoint().state() == EndpointState.DOWN && stage.nextProbeIsAhead());
        await().until(() -> !stage.laneIsHeld());
        stage.ledger().desk().skip(stage.only(DeliveryState.WAITING).ref(), CLERK);
        assertThat(stage.endpoint().state()).isEqualTo(EndpointState.DOWN);
        stage.clock().move(Duration.ofMinutes(1));

        await().until(() -> stage.endpoint().state() == EndpointState.UP);
        assertThat(receiver.calls()).hasSize(1);
        assertThat(stage.ledger().endpoints().incidents(10)).singleElement().matches(i -> i.closedAt() != null);
    }

    @Test
    void aLostReportDoesNotStallAConnectionThatIsDown() {
        Set<Verdict> lost = ConcurrentHashMap.newKeySet();
        ScriptedReceiver receiver = stage.start(
                Repeatability.IDEMPOTENT, 0, report -> report.attempted() == 0 || !lost.add(report.verdict()));
        receiver.behave((parcel, n) -> BE_DOWN);
        IntStream.range(0, 40).forEach(i -> stage.accept(i, "HS-" + i));
        await().until(() -> stage.endpoint().state() == EndpointState.DOWN && stage.nextProbeIsAhead());
        receiver.behave((parcel, n) -> TAKE);
        stage.clock().move(Duration.ofMinutes(1));

        stage.untilDone(40);
        assertThat(lost).as("a report of a good probe was lost").contains(Verdict.ANSWERED);
        stage.assertBalanced();
    }
}
