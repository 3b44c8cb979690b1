package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.testkit.ledger.DeliveryStage.CLERK;
import static vn.lienthong.testkit.ledger.DeliveryStage.TO;
import static vn.lienthong.testkit.ledger.DeliveryStage.assertInOrderOfEachKey;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.FAIL_OVER_IT_HOWEVER_ASKED;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.LOSE_BEFORE_TAKING;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE_AND_LOSE_THE_ANSWER;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.EndpointState;

/** Promise 4: one effect, whatever became of the answer. */
class LostAnswerTest {
    private final DeliveryStage stage = new DeliveryStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void afterALostAnswerTheReceiverIsAskedBeforeAnythingIsSentAgain() {
        ScriptedReceiver receiver = stage.start(Repeatability.ASKABLE, 0);
        Map<String, Boolean> lost = new ConcurrentHashMap<>();
        receiver.behave((parcel, n) -> {
            if (lost.putIfAbsent(parcel.id(), true) != null) {
                return TAKE;
            }
            return Integer.parseInt(parcel.id()) % 2 == 0 ? TAKE_AND_LOSE_THE_ANSWER : LOSE_BEFORE_TAKING;
        });
        IntStream.range(0, 8).forEach(i -> stage.accept(i, "HS-" + i % 4));

        stage.untilDone(8);
        assertThat(receiver.effects()).hasSize(8).doesNotHaveDuplicates();
        assertThat(receiver.questions()).isGreaterThanOrEqualTo(8);
        assertInOrderOfEachKey(receiver.effects());
        stage.assertBalanced();
    }

    @ParameterizedTest
    @EnumSource(names = {"ASKABLE", "IDEMPOTENT"})
    void oneMessageWhoseAnswerIsAlwaysLostStopsNoOtherAndIsAPersonsInTheEnd(Repeatability repeatability) {
        ScriptedReceiver receiver = stage.start(repeatability, 0);
        receiver.behave((parcel, n) -> parcel.key().equals("HS-0") ? FAIL_OVER_IT_HOWEVER_ASKED : TAKE);
        stage.accept(0, "HS-0");
        await().until(() -> stage.list(DeliveryState.UNKNOWN).stream().anyMatch(d -> d.attempts() > 0));
        AtomicInteger others = new AtomicInteger();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            int n = others.incrementAndGet();
            stage.accept(n, "HS-" + n);
            stage.clock().move(Duration.ofMinutes(3));
            await().until(() -> {
                stage.probeNow();
                return receiver.effects().contains("HS-" + n + "#" + n);
            });
            return stage.list(DeliveryState.UNKNOWN).stream().anyMatch(d -> d.notBefore() == null);
        });
        assertThat(stage.only(DeliveryState.UNKNOWN).attempts()).isEqualTo(10);
        assertThat(receiver.effects()).hasSize(others.get()).doesNotHaveDuplicates();
        await().until(() -> stage.endpoint().state() == EndpointState.UP);
        assertThat(stage.ledger().endpoints().incidents(100)).allMatch(i -> i.closedAt() != null);
        stage.assertBalanced();
    }

    @Test
    void whatStandsBehindOneWhoseAnswerIsAlwaysLostProbesInItsPlace() {
        stage.ledger().endpoints().down(TO, "timeout", stage.clock().instant().plus(Duration.ofMinutes(1)));
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> parcel.key().equals("HS-0") ? LOSE_BEFORE_TAKING : TAKE);
        stage.accept(0, "HS-0");
        IntStream.range(1, 40).forEach(i -> stage.accept(i, "HS-" + i));
        stage.accept(40, "HS-0");
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            stage.probeNow();
            return receiver.effects().size() == 39;
        });
        assertThat(receiver.effects()).doesNotContain("HS-0#40");
        receiver.behave((parcel, n) -> TAKE);
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            stage.clock().move(Duration.ofMinutes(1));
            return stage.list(DeliveryState.DELIVERED).size() == 41;
        });
        assertInOrderOfEachKey(receiver.effects());
        stage.assertBalanced();
    }

    @ParameterizedTest
    @EnumSource(names = {"ASKABLE", "IDEMPOTENT"})
    void aReceiverThatHangsIsFoundDownThoughFewMessagesComeAndCostsThemNoMoreAttempts(Repeatability repeatability) {
        ScriptedReceiver receiver = stage.start(repeatability, 0);
        receiver.behave((parcel, n) -> FAIL_OVER_IT_HOWEVER_ASKED);
        stage.accept(0, "HS-0");
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            stage.clock().move(Duration.ofSeconds(2));
            return stage.endpoint().state() == EndpointState.DOWN;
        });
        assertThat(stage.ledger().endpoints().incidents(10)).singleElement().matches(i -> i.closedAt() == null);
        for (int hour = 0; hour < 12; hour++) {
            await().until(stage::nextProbeIsAhead);
            int asked = receiver.questions() + receiver.calls().size();
            stage.clock().move(Duration.ofHours(1));
            await().until(() -> receiver.questions() + receiver.calls().size() > asked);
        }
        assertThat(stage.attempts()).isEqualTo(3);

        receiver.behave((parcel, n) -> TAKE);
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            stage.clock().move(Duration.ofSeconds(10));
            return stage.list(DeliveryState.DELIVERED).size() == 1;
        });
        await().until(() -> stage.endpoint().state() == EndpointState.UP);
        assertThat(receiver.effects()).hasSize(1);
        assertThat(stage.ledger().endpoints().incidents(10)).singleElement().matches(i -> i.closedAt() != null);
        stage.assertBalanced();
    }

    @Test
    void aReceiverThatCanNeitherRecogniseNorBeAskedNeedsAPerson() {
        ScriptedReceiver receiver = stage.start(Repeatability.BLIND, 0);
        receiver.behave((parcel, n) -> n == 1 ? TAKE_AND_LOSE_THE_ANSWER : TAKE);
        stage.accept(0, "HS-1");

        await().atMost(Duration.ofSeconds(15))
                .until(() -> stage.list(DeliveryState.UNKNOWN).stream().anyMatch(d -> d.notBefore() == null));
        assertThat(receiver.calls()).hasSize(1);
        stage.ledger().desk().sendAgain(stage.only(DeliveryState.UNKNOWN).ref(), CLERK);

        stage.untilDone(1);
        assertThat(receiver.calls()).hasSize(2);
    }

    @Test
    void whatAPersonFoundAtTheReceiverCountsAsDeliveredAndIsNotSentAgain() {
        ScriptedReceiver receiver = stage.start(Repeatability.BLIND, 0);
        receiver.behave((parcel, n) -> parcel.id().equals("0") ? TAKE_AND_LOSE_THE_ANSWER : TAKE);
        stage.accept(0, "HS-1");
        stage.accept(1, "HS-1");
        stage.untilStates(Map.of("UNKNOWN", 1L, "HELD", 1L));
        await().until(() -> stage.list(DeliveryState.UNKNOWN).stream().anyMatch(d -> d.notBefore() == null));

        stage.ledger().desk().confirm(stage.only(DeliveryState.UNKNOWN).ref(), CLERK);

        stage.untilDone(2);
        assertThat(receiver.calls()).hasSize(2);
        assertInOrderOfEachKey(receiver.effects());
        stage.assertBalanced();
    }
}
