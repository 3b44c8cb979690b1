package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.testkit.ledger.DeliveryStage.CLERK;
import static vn.lienthong.testkit.ledger.DeliveryStage.TO;
import static vn.lienthong.testkit.ledger.DeliveryStage.assertInOrderOfEachKey;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.FAIL;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.NOT_KNOW_THE_ORGANISATION;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.PUT_OFF_BEYOND_ALL_TIME;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.REFUSE;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.REFUSE_WITH_A_ZERO_BYTE;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.BalanceLine;
import vn.lienthong.ledger.DeliveryRef;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.ledger.StoredDelivery;

/** Promises 3, 6 and 7: order of each key, balance, history. */
class DeliveryTest {
    private final DeliveryStage stage = new DeliveryStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatIsAcceptedIsDeliveredOnceAndInTheOrderOfItsKey() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        IntStream.range(0, 300).forEach(i -> stage.accept(i, "HS-" + i % 10));

        stage.untilDone(300);
        assertThat(receiver.effects()).hasSize(300).doesNotHaveDuplicates();
        assertInOrderOfEachKey(receiver.effects());
        stage.assertBalanced();
    }

    @Test
    void anAnswerThatCannotBeStoredCostsNothingOfWhatIsKnownOfTheOthers() {
        ScriptedReceiver receiver = stage.start(Repeatability.ASKABLE, 0);
        receiver.behave((parcel, n) -> switch (parcel.id()) {
            case "3" -> REFUSE_WITH_A_ZERO_BYTE;
            case "7" -> PUT_OFF_BEYOND_ALL_TIME;
            default -> TAKE;
        });
        IntStream.range(0, 20).forEach(i -> stage.accept(i, "HS-" + i));

        stage.untilStates(Map.of("DELIVERED", 18L, "QUARANTINED", 2L));
        assertThat(receiver.calls()).hasSize(20);
        assertThat(receiver.questions()).isZero();
        assertThat(stage.list(DeliveryState.QUARANTINED))
                .extracting(d -> d.reason())
                .containsExactlyInAnyOrder("REFUSED", "DEFECT");
        stage.assertBalanced();
    }

    @Test
    void nothingOvertakesAQuarantinedDeliveryOfItsKeyAndAllOtherKeysFlow() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> parcel.id().equals("3") ? REFUSE : TAKE);
        IntStream.range(0, 40).forEach(i -> stage.accept(i, "HS-" + i % 4));

        stage.untilStates(Map.of("DELIVERED", 30L, "QUARANTINED", 1L, "HELD", 9L));
        assertThat(receiver.effects()).noneMatch(e -> e.startsWith("HS-3#"));
        stage.assertBalanced();
    }

    @Test
    void aRetriedDeliveryGoesFirstAndThoseHeldBehindItFollowInOrder() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> parcel.id().equals("3") && n == 1 ? REFUSE : TAKE);
        IntStream.range(0, 40).forEach(i -> stage.accept(i, "HS-" + i % 4));
        stage.untilStates(Map.of("DELIVERED", 30L, "QUARANTINED", 1L, "HELD", 9L));

        stage.ledger().desk().retry(stage.only(DeliveryState.QUARANTINED).ref(), CLERK);

        stage.untilDone(40);
        assertInOrderOfEachKey(receiver.effects());
        stage.assertBalanced();
    }

    @Test
    void aSkippedDeliveryLetsThoseBehindItGo() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> parcel.id().equals("0") ? REFUSE : TAKE);
        IntStream.range(0, 5).forEach(i -> stage.accept(i, "HS-1"));
        stage.untilStates(Map.of("QUARANTINED", 1L, "HELD", 4L));

        stage.ledger().desk().skip(stage.only(DeliveryState.QUARANTINED).ref(), CLERK);

        stage.untilStates(Map.of("WITHDRAWN", 1L, "DELIVERED", 4L));
        assertThat(receiver.effects()).containsExactly("HS-1#1", "HS-1#2", "HS-1#3", "HS-1#4");
    }

    @Test
    void aWithdrawnDeliveryKeepsThoseBehindItUntilTheyAreReleased() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> parcel.id().equals("0") ? REFUSE : TAKE);
        IntStream.range(0, 3).forEach(i -> stage.accept(i, "HS-1"));
        stage.untilStates(Map.of("QUARANTINED", 1L, "HELD", 2L));

        stage.ledger().desk().withdraw(stage.only(DeliveryState.QUARANTINED).ref(), CLERK);
        stage.accept(3, "HS-1");
        stage.untilStates(Map.of("WITHDRAWN", 1L, "HELD", 3L));
        List<StoredDelivery> held = stage.list(DeliveryState.HELD);
        assertThatThrownBy(() -> stage.ledger().desk().release(held.get(1).ref(), CLERK))
                .hasMessageContaining("behind_another {message=" + held.get(0).message() + "}");
        stage.untilStates(Map.of("WITHDRAWN", 1L, "HELD", 3L));
        stage.ledger().desk().release(held.get(0).ref(), CLERK);

        stage.untilStates(Map.of("WITHDRAWN", 1L, "DELIVERED", 3L));
        assertThat(receiver.effects()).containsExactly("HS-1#1", "HS-1#2", "HS-1#3");
        stage.assertBalanced();
    }

    @Test
    void onlyWhatIsFreeToGoCanBeReleased() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> switch (parcel.id()) {
            case "0" -> NOT_KNOW_THE_ORGANISATION;
            default -> TAKE;
        });
        IntStream.range(0, 3).forEach(i -> stage.accept(i, "HS-1"));
        stage.untilStates(Map.of("HELD", 3L));
        DeliveryRef behind = stage.list(DeliveryState.HELD).get(2).ref();

        assertThatThrownBy(() -> stage.ledger().desk().release(behind, CLERK)).isInstanceOf(HubFailure.class);

        stage.untilStates(Map.of("HELD", 3L));
        stage.assertBalanced();
    }

    @Test
    void anUnknownOrganisationHoldsItsOwnKeyOnly() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> parcel.key().equals("HS-1") ? NOT_KNOW_THE_ORGANISATION : TAKE);
        stage.accept(0, "HS-1");
        stage.accept(1, "HS-1");
        stage.accept(2, "HS-2");
        stage.untilStates(Map.of("HELD", 2L, "DELIVERED", 1L));
        receiver.behave((parcel, n) -> TAKE);

        stage.ledger().desk().release(stage.list(DeliveryState.HELD).get(0).ref(), CLERK);

        stage.untilDone(3);
        assertInOrderOfEachKey(receiver.effects());
        stage.assertBalanced();
    }

    @Test
    void aDefectOfAConnectorIsQuarantinedWithoutTheMessagesText() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> FAIL);
        stage.accept(0, "HS-1");

        stage.untilStates(Map.of("QUARANTINED", 1L));
        assertThat(stage.only(DeliveryState.QUARANTINED).detail())
                .contains("DEFECT")
                .doesNotContain("planted");
    }

    @Test
    void everyChangeOfStateSaysWhoWhenAndWhy() {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> n == 1 ? REFUSE : TAKE);
        Receipt receipt = stage.accept(0, "HS-1");
        stage.untilStates(Map.of("QUARANTINED", 1L));
        stage.ledger().desk().retry(new DeliveryRef(TO, receipt.number().position()), CLERK);
        stage.untilDone(1);

        assertThat(stage.ledger().archive().eventsOf(receipt.number()))
                .extracting(e -> e.code() + " " + e.from() + "→" + e.to())
                .containsExactly(
                        "ACCEPTED null→WAITING",
                        "REFUSED WAITING→QUARANTINED",
                        "RETRIED QUARANTINED→WAITING",
                        "DELIVERED WAITING→DELIVERED");
        assertThat(stage.ledger().archive().eventsOf(receipt.number()).get(2))
                .matches(e -> e.actor().equals("p.mau") && "thử lại sau khi sửa".equals(e.detail()));
    }

    @Test
    void aLookThatFailsGivesTheLaneBack() throws Exception {
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        stage.accept(0, "HS-1");
        stage.untilDone(1);
        stage.sql("alter table message rename to message_away");
        stage.sql("update delivery set state = 'W'");
        await().until(() -> stage.failedOrders() > 0);
        stage.sql("alter table message_away rename to message");

        stage.untilDone(1);
        assertThat(receiver.calls()).hasSize(2);
    }

    @Test
    void oneRowDeletedBehindTheLedgersBackBreaksTheBalance() throws Exception {
        stage.start(Repeatability.IDEMPOTENT, 0);
        IntStream.range(0, 5).forEach(i -> stage.accept(i, "HS-" + i));
        stage.untilDone(5);
        stage.assertBalanced();
        stage.sql("update delivery set state = 'X' where position = 1");
        assertThat(stage.balance()).extracting(BalanceLine::difference).containsExactly(1L);
        stage.sql("update delivery set state = 'D' where position = 1");
        stage.sql("delete from delivery where position = 3");
        assertThat(stage.balance()).extracting(BalanceLine::difference).containsExactly(1L);
        assertThat(stage.ledger().audit().run()).anyMatch(check -> check.faults() > 0);
    }
}
