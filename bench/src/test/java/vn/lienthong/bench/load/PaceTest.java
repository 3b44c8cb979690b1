package vn.lienthong.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long MILLI = 1_000_000;

    @Test
    void anEventThatWaitedForAConnectionCountsItsWaiting() {
        Pace pace = Pace.of(100, 10, 0);
        pace.allBusy(true);

        assertThat(pace.take(50 * MILLI)).isZero();
        assertThat(pace.take(50 * MILLI)).isEqualTo(10 * MILLI);
    }

    @Test
    void anEventIsDueAtItsMomentAndNotBefore() {
        Pace pace = Pace.of(100, 2, 0);
        pace.take(0);

        assertThat(pace.isDue(9 * MILLI)).isFalse();
        assertThat(pace.millisToNext(9 * MILLI)).isEqualTo(1);
        assertThat(pace.isDue(10 * MILLI)).isTrue();
        pace.take(10 * MILLI);
        assertThat(pace.isDue(99 * MILLI)).isFalse();
    }
}
