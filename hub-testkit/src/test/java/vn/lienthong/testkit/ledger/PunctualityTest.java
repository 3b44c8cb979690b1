package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.testkit.ledger.DeliveryStage.TO;
import static vn.lienthong.testkit.ledger.ScriptedReceiver.Deed.TAKE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.failure.Side;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.PlannedWindow;
import vn.lienthong.ledger.Punctuality.Counted;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.ServicePromise;
import vn.lienthong.status.ServiceLevel;

/** How long messages took is counted once and asked for by any of the steps; planned absence is no lateness. */
class PunctualityTest {
    private static final Act ACT = new Act("truc-ban", "Bảo trì");

    private final DeliveryStage stage = new DeliveryStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatIsLateIsLateForEveryShorterStepAndForNoLongerOne() {
        IntStream.range(0, 4).forEach(i -> stage.accept(i, "HS-" + i));
        stage.clock().move(Duration.ofMinutes(4));
        ScriptedReceiver receiver = stage.start(Repeatability.IDEMPOTENT, 0);
        receiver.behave((parcel, n) -> TAKE);
        stage.untilStates(Map.of("DELIVERED", 4L));
        follow();

        for (Duration step : ServicePromise.STEPS) {
            boolean longEnough = step.compareTo(Duration.ofMinutes(4)) > 0;
            assertThat(count(step))
                    .as(step.toString())
                    .isEqualTo(new Counted(longEnough ? 4 : 0, longEnough ? 0 : 4, 0, 0));
        }
    }

    @Test
    void whatIsLateInAWindowIsExcusedAndWhatIsNotThereYetIsNot() {
        Instant now = stage.clock().instant();
        stage.ledger().windows().announce(new PlannedWindow(TO, now, now.plusSeconds(60), false), ACT);
        stage.accept(1, "HS-1");
        assertThat(count(Duration.ofMinutes(5))).isEqualTo(new Counted(0, 0, 0, 0));
        stage.clock().move(Duration.ofMinutes(6));
        assertThat(count(Duration.ofMinutes(5))).isEqualTo(new Counted(0, 0, 0, 1));

        stage.start(Repeatability.IDEMPOTENT, 0).behave((parcel, n) -> TAKE);
        stage.untilStates(Map.of("DELIVERED", 1L));
        follow();
        assertThat(count(Duration.ofMinutes(5))).isEqualTo(new Counted(0, 0, 1, 0));
        assertThat(count(Duration.ofMinutes(15))).isEqualTo(new Counted(1, 0, 0, 0));
    }

    @Test
    void outagesAreAddedUpByWhoseSideTheyWereOnWithoutPlannedOnes() {
        Instant since = stage.clock().instant();
        down("HTTP 503", 30);
        down("no-route", 10);
        Instant now = stage.clock().instant();
        stage.ledger().windows().announce(new PlannedWindow(TO, now, now.plusSeconds(15 * 60), false), ACT);
        down("HTTP 503", 20);
        stage.ledger().endpoints().down(TO, "HTTP 502", stage.clock().instant());
        stage.clock().move(Duration.ofMinutes(1));

        assertThat(stage.ledger().punctuality().away(TO, since))
                .isEqualTo(Map.of(Side.PARTNER, Duration.ofMinutes(36), Side.NETWORK, Duration.ofMinutes(10)));
        assertThat(stage.ledger().punctuality().away(TO, stage.clock().instant().minusSeconds(30)))
                .isEqualTo(Map.of(Side.PARTNER, Duration.ofSeconds(30)));
    }

    @Test
    void aBudgetIsWhatMayBeLateAndNothingIsRoundedUp() {
        ServiceLevel level = level(new Counted(989, 9, 5, 2), new Counted(8, 2, 0, 0));
        assertThat(List.of(level.total(), level.missed(), level.budget())).containsExactly(1000L, 11L, 10L);
        assertThat(level.kept()).isEqualTo(new BigDecimal("98.90"));
        assertThat(level.isBroken()).isTrue();
        assertThat(level.used()).isEqualByComparingTo("1.1");
        assertThat(level.burn()).isEqualByComparingTo("20");
        assertThat(level(new Counted(990, 10, 0, 0), new Counted(0, 0, 0, 0)).isBroken())
                .isFalse();
        assertThat(level(new Counted(0, 0, 0, 0), new Counted(0, 0, 0, 0)).kept())
                .isEqualByComparingTo("100");
    }

    private static ServiceLevel level(Counted counted, Counted today) {
        ServicePromise promise = new ServicePromise(new BigDecimal(99), Duration.ofMinutes(5));
        return new ServiceLevel(TO, promise, LocalDate.EPOCH, counted, today, Map.of());
    }

    private void down(String signal, int minutes) {
        stage.ledger().endpoints().down(TO, signal, stage.clock().instant());
        stage.clock().move(Duration.ofMinutes(minutes));
        stage.ledger().endpoints().up(TO);
    }

    private void follow() {
        stage.clock().move(Duration.ofSeconds(30));
        stage.ledger().flow().follow();
    }

    private Counted count(Duration within) {
        return stage.ledger()
                .punctuality()
                .count(TO, within, ProvinceTime.day(stage.clock().instant()).minusDays(1));
    }
}
