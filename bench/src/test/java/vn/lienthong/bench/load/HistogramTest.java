package vn.lienthong.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HistogramTest {
    private final Histogram histogram = new Histogram();

    @Test
    void percentilesAreRightWithinTwoPercent() {
        for (long micros = 1; micros <= 100_000; micros++) {
            histogram.record(micros * 1000);
        }

        assertThat(histogram.percentileMillis(50)).isCloseTo(50, within(1.0));
        assertThat(histogram.percentileMillis(99)).isCloseTo(99, within(2.0));
        assertThat(histogram.percentileMillis(100)).isEqualTo(100);
        assertThat(histogram.recorded()).isEqualTo(100_000);
    }

    @Test
    void hoursFitAndNothingIsZero() {
        assertThat(histogram.percentileMillis(99)).isZero();

        histogram.record(5L * 3600 * 1_000_000_000);

        assertThat(histogram.percentileMillis(50)).isEqualTo(5 * 3600 * 1000.0);
    }
}
