package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.testkit.ledger.DeliveryStage.CLERK;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.REFUSE;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Cause;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.StoredDelivery;
import vn.lienthong.ledger.WaveOrder;
import vn.lienthong.ledger.WaveRun;
import vn.lienthong.ledger.WaveRun.Outcome;
import vn.lienthong.ledger.WaveRun.Status;
import vn.lienthong.ledger.Waves;

/** Retry in growing waves: a frozen set, stopped by failures, ordered once, in order of each key, whatever dies. */
class WavesTest {
    private final DeliveryStage stage = new DeliveryStage();
    private final ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
    private final Waves waves = stage.ledger().waves();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aGoodRepairGoesThroughOneTenAHundredAndAllInOrderOfEachKey() {
        Cause shown = refused(115, 1);
        receiver.behave((parcel, n) -> TAKE);
        WaveRun done = run(waves.start(order("mot", shown), CLERK));

        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.waves()).extracting(WaveRun.Wave::size).containsExactly(1, 10, 100, 4);
        assertThat(done.waves()).extracting(WaveRun.Wave::delivered).containsExactly(1, 10, 100, 4);
        stage.untilDone(230);
        DeliveryStage.assertInOrderOfEachKey(receiver.effects());
        assertThat(waves.items(done.no(), 0, 500)).hasSize(115).allMatch(item -> item.outcome() == Outcome.DELIVERED);
        stage.assertBalanced();
    }

    @Test
    void aBadRepairStopsAfterTheFirstWaveAndTouchesOneMessage() {
        Cause shown = refused(20, 0);
        WaveRun stopped = run(waves.start(order("mot", shown), CLERK));

        assertThat(stopped.status()).isEqualTo(Status.STOPPED_BY_FAILURES);
        assertThat(stopped.waves().get(0).failed()).isEqualTo(1);
        assertThat(waves.items(stopped.no(), 0, 500))
                .extracting(WaveRun.Item::outcome)
                .containsOnlyOnce(Outcome.FAILED);
        assertThat(stage.list(DeliveryState.QUARANTINED).stream()
                        .mapToInt(StoredDelivery::attempts)
                        .sum())
                .isEqualTo(21);
    }

    @Test
    void aRepairThatHelpsSomeStopsInTheWaveThatShowsIt() {
        Cause shown = refused(40, 0);
        receiver.behave(
                (parcel, n) -> parcel.key().endsWith("7") || parcel.key().endsWith("9") ? REFUSE : TAKE);
        WaveRun stopped = run(waves.start(order("mot", shown), CLERK));

        assertThat(stopped.status()).isEqualTo(Status.STOPPED_BY_FAILURES);
        assertThat(stopped.wave()).isEqualTo(2);
        assertThat(stopped.waves()).extracting(WaveRun.Wave::delivered).containsExactly(1, 8, 0);
        assertThat(stopped.waves().get(2).toDo()).isEqualTo(29);
    }

    @Test
    void pressedTwiceOrByTwoPeopleItIsOneRun() {
        Cause shown = refused(3, 0);
        receiver.behave((parcel, n) -> TAKE);
        WaveRun first = waves.start(order("mot", shown), CLERK);
        assertThat(waves.start(order("mot", shown), CLERK).no()).isEqualTo(first.no());
        assertThat(waves.start(order("hai", shown), new Act("q.mau", "cùng lúc"))
                        .no())
                .isEqualTo(first.no());
        run(first);
        assertThat(waves.start(order("mot", shown), CLERK).status()).isEqualTo(Status.DONE);
        assertThat(receiver.effects()).hasSize(3);
        assertThatThrownBy(() -> waves.start(order("ba", shown), CLERK)).isInstanceOf(HubFailure.class);
    }

    @Test
    void newArrivalsAndWhatAPersonDecidedMeanwhileAreLeftAlone() {
        Cause shown = refused(3, 0);
        stage.clock().move(Duration.ofSeconds(1));
        refused(3, 3, 0);
        StoredDelivery second = stage.list(DeliveryState.QUARANTINED).get(1);
        WaveRun begun = waves.start(order("mot", shown), CLERK);
        stage.ledger().desk().skip(second.ref(), CLERK);
        receiver.behave((parcel, n) -> TAKE);
        WaveRun done = run(begun);

        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(waves.items(done.no(), 0, 500))
                .extracting(WaveRun.Item::outcome)
                .containsExactly(Outcome.DELIVERED, Outcome.LEFT_ALONE, Outcome.DELIVERED);
        stage.untilStates(Map.of("DELIVERED", 2L, "WITHDRAWN", 1L, "QUARANTINED", 3L));
    }

    @Test
    void aPersonStopsItAndARunThatWasStoppedTriesNothingMore() {
        Cause shown = refused(5, 0);
        WaveRun begun = waves.start(order("mot", shown), CLERK);
        waves.stop(begun.no(), new Act("q.mau", "nhìn lại đã"));
        receiver.behave((parcel, n) -> TAKE);
        waves.step();

        WaveRun stopped = waves.find(begun.no()).orElseThrow();
        assertThat(stopped.status()).isEqualTo(Status.STOPPED_BY_PERSON);
        assertThat(stopped.stoppedBy()).isEqualTo("q.mau");
        assertThat(receiver.effects()).isEmpty();
        assertThatThrownBy(() -> waves.stop(begun.no(), CLERK)).isInstanceOf(HubFailure.class);
    }

    @Test
    void aRunGoesOnWhereItWasAfterItsNodeIsGone() {
        Cause shown = refused(15, 0);
        receiver.behave((parcel, n) -> TAKE);
        WaveRun begun = waves.start(order("mot", shown), CLERK);
        waves.step();
        stage.untilStates(Map.of("DELIVERED", 1L, "QUARANTINED", 14L));
        try (LedgerFixture other = stage.secondNode()) {
            Waves there = other.ledger().waves();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                there.step();
                return there.find(begun.no()).orElseThrow().status() == Status.DONE;
            });
        }
        assertThat(receiver.effects()).hasSize(15);
        assertThat(waves.items(begun.no(), 0, 500)).isNotEmpty().allMatch(item -> item.outcome() == Outcome.DELIVERED);
    }

    /** Keys with one refused message each, and {@code behind} held ones. */
    private Cause refused(int keys, int behind) {
        return refused(0, keys, behind);
    }

    private Cause refused(int first, int keys, int behind) {
        receiver.behave((parcel, n) -> REFUSE);
        IntStream.range(first, first + keys).forEach(i -> stage.accept(1000 + i, "HS-" + i));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stage.list(DeliveryState.QUARANTINED).size() == first + keys);
        for (int n = 0; n < behind; n++) {
            int round = n;
            IntStream.range(first, first + keys).forEach(i -> stage.accept(2000 + round * 1000 + i, "HS-" + i));
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stage.list(DeliveryState.HELD).size() == keys * behind);
        return stage.ledger().causes().list().get(0);
    }

    private static WaveOrder order(String request, Cause cause) {
        return new WaveOrder(request, cause.connection(), cause.id(), cause.state(), cause.set(), 10);
    }

    private WaveRun run(WaveRun begun) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    waves.step();
                    WaveRun now = waves.find(begun.no()).orElseThrow();
                    return now.status() != Status.RUNNING
                            && now.waves().stream().allMatch(wave -> wave.underWay() == 0);
                });
        return waves.find(begun.no()).orElseThrow();
    }
}
