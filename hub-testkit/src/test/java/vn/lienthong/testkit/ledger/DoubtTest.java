package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.testkit.ledger.DeliveryStage.CLERK;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.BUSY_WHEN_ASKED;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.FAIL;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.LOSE_BEFORE_TAKING;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.REFUSE;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE_AND_FAIL;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE_AND_LOSE_THE_ANSWER;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.EndpointState;

/** Promise 4: what may have gone out stays in doubt until the receiver says that it has it, or that it has not. */
class DoubtTest {
    private final DeliveryStage stage = new DeliveryStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aReceiverThatIsBusyWhenAskedIsAskedAgainBeforeAnythingIsSent() {
        ScriptedReceiver receiver = stage.start(Repeatability.ASKABLE, 0);
        AtomicInteger turn = new AtomicInteger();
        receiver.behave((parcel, n) -> switch (turn.getAndIncrement()) {
            case 0 -> TAKE_AND_LOSE_THE_ANSWER;
            case 1 -> BUSY_WHEN_ASKED;
            default -> TAKE;
        });
        stage.accept(0, "HS-1");
        untilDoneWhileTimeGoesOn();
        assertThat(receiver.questions()).isEqualTo(2);
        assertThat(receiver.calls()).hasSize(1);
        stage.assertBalanced();
    }

    @Test
    void aPersonWhoTriesAgainWhatWasRefusedWhenAskedHasItAskedForFirst() {
        ScriptedReceiver receiver = stage.start(Repeatability.ASKABLE, 0);
        AtomicInteger turn = new AtomicInteger();
        receiver.behave((parcel, n) -> switch (turn.getAndIncrement()) {
            case 0 -> TAKE_AND_LOSE_THE_ANSWER;
            case 1 -> REFUSE;
            default -> TAKE;
        });
        stage.accept(0, "HS-1");
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            stage.clock().move(Duration.ofSeconds(2));
            return !stage.list(DeliveryState.QUARANTINED).isEmpty();
        });
        stage.ledger().desk().retry(stage.only(DeliveryState.QUARANTINED).ref(), CLERK);
        untilDoneWhileTimeGoesOn();
        assertThat(receiver.effects()).hasSize(1);
        assertThat(receiver.calls()).hasSize(1);
        stage.assertBalanced();
    }

    @Test
    void whatTheHubFailedOverAfterItWasSentIsAskedForBeforeItIsSentAgain() {
        ScriptedReceiver receiver = stage.start(Repeatability.ASKABLE, 0);
        receiver.behave((parcel, n) -> n == 1 ? TAKE_AND_FAIL : TAKE);
        stage.accept(0, "HS-1");
        stage.untilStates(Map.of("QUARANTINED", 1L));
        stage.ledger().desk().retry(stage.only(DeliveryState.QUARANTINED).ref(), CLERK);
        stage.untilDone(1);
        assertThat(receiver.effects()).hasSize(1);
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void whatTheHubFailedOverBeforeAnythingWasSentIsSentAgainWithoutAsking() {
        ScriptedReceiver receiver = stage.start(Repeatability.ASKABLE, 0);
        receiver.behave((parcel, n) -> n == 1 ? FAIL : TAKE);
        stage.accept(0, "HS-1");
        stage.untilStates(Map.of("QUARANTINED", 1L));
        stage.ledger().desk().retry(stage.only(DeliveryState.QUARANTINED).ref(), CLERK);
        stage.untilDone(1);
        assertThat(receiver.questions()).isZero();
    }

    @Test
    void oneThatCannotBeReadTakesNoneOfItsChunkAlong() {
        stage.ledger().endpoints().pause(DeliveryStage.TO, "truc", "gom lại");
        ScriptedReceiver receiver = stage.start(Repeatability.ASKABLE, 0);
        receiver.takesTogether(10);
        receiver.behave((parcel, n) -> parcel.id().equals("4") ? FAIL : TAKE);
        IntStream.range(0, 10).forEach(i -> stage.accept(i, "HS-" + i));
        stage.ledger().endpoints().resume(DeliveryStage.TO, "truc", "đủ rồi");
        stage.untilStates(Map.of("DELIVERED", 9L, "QUARANTINED", 1L));
        assertThat(receiver.effects()).hasSize(9).doesNotHaveDuplicates();
        stage.assertBalanced();
    }

    @Test
    void oneLostAnswerOverTenMessagesIsOneAndStopsNothing() {
        stage.ledger().endpoints().pause(DeliveryStage.TO, "truc", "gom lại");
        ScriptedReceiver receiver = stage.start(Repeatability.ASKABLE, 0);
        receiver.takesTogether(10);
        receiver.behave((parcel, n) -> n == 1 && Integer.parseInt(parcel.id()) < 10 ? LOSE_BEFORE_TAKING : TAKE);
        IntStream.range(0, 10).forEach(i -> stage.accept(i, "HS-1-" + i));
        stage.ledger().endpoints().resume(DeliveryStage.TO, "truc", "đủ rồi");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !stage.list(DeliveryState.UNKNOWN).isEmpty());
        untilDoneWhileTimeGoesOn(10);
        assertThat(stage.ledger().endpoints().incidents(10)).isEmpty();
        assertThat(stage.endpoint().state()).isEqualTo(EndpointState.UP);
        assertThat(receiver.effects()).hasSize(10).doesNotHaveDuplicates();
        stage.assertBalanced();
    }

    private void untilDoneWhileTimeGoesOn() {
        untilDoneWhileTimeGoesOn(1);
    }

    private void untilDoneWhileTimeGoesOn(int n) {
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            stage.clock().move(Duration.ofSeconds(2));
            return stage.list(DeliveryState.DELIVERED).size() == n;
        });
    }
}
