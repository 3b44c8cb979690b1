package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.testkit.ledger.DeliveryStage.CLERK;
import static vn.lienthong.testkit.ledger.DeliveryStage.assertInOrderOfEachKey;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.FAIL_OVER_IT_HOWEVER_ASKED;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.LOSE_BEFORE_TAKING;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE_AND_LOSE_THE_ANSWER;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void oneMessageThatAReceiverFailsOverHoweverItIsAskedStopsNoOther() {
        ScriptedReceiver receiver = stage.start(Repeatability.ASKABLE, 0);
        receiver.behave((parcel, n) -> parcel.id().equals("0") ? FAIL_OVER_IT_HOWEVER_ASKED : TAKE);
        stage.accept(0, "HS-0");
        for (int asked = 1; asked <= 3; asked++) {
            int before = asked;
            await().until(() -> stage.list(DeliveryState.UNKNOWN).stream().anyMatch(d -> d.attempts() >= before));
            stage.clock().move(Duration.ofMinutes(6));
        }
        IntStream.range(1, 9).forEach(i -> stage.accept(i, "HS-" + i));

        stage.untilStates(Map.of("DELIVERED", 8L, "UNKNOWN", 1L));
        assertThat(receiver.questions()).isPositive();
        assertThat(stage.ledger().endpoints().incidents(10)).isEmpty();
        assertThat(stage.endpoint().state()).isEqualTo(EndpointState.UP);
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
