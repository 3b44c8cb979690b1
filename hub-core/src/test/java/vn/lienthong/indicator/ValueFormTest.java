package vn.lienthong.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ValueFormTest {
    private static final ValueForm PERCENT = new ValueForm(ValueType.RATIO, 2, Optional.empty(), ValueForm.PERCENT);
    private static final ValueForm COUNT = new ValueForm(ValueType.COUNT, 0, Optional.empty(), 1);

    @Example
    void thePrintedFiguresOfTheProvinceComeOut() {
        assertThat(percent(448, 1987)).isEqualTo("22.55");
        assertThat(percent(859, 1987)).isEqualTo("43.23");
        assertThat(percent(680, 1987)).isEqualTo("34.22");
        assertThat(percent(1539, 1987)).isEqualTo("77.45");
        ValueForm score = new ValueForm(ValueType.SCORE, 2, Optional.of(BigDecimal.valueOf(13)), 1);
        assertThat(score.percentOfMaximum(Figure.of(new BigDecimal("11.79")))).contains(new BigDecimal("90.69"));
    }

    @Example
    void halvesGoUpAndNothingIsRoundedTwice() {
        assertThat(percent(1, 800)).isEqualTo("0.13");
        assertThat(percent(24449, 200000)).isEqualTo("12.22");
    }

    @Example
    void zeroIsAValueAndNothingToDivideByIsNone() {
        assertThat(percent(0, 1987)).isEqualTo("0.00");
        assertThat(COUNT.read(Figure.of(0)).value()).contains(BigDecimal.ZERO);
        assertThat(PERCENT.read(Figure.of(0, 0))).isInstanceOf(Reading.NoDenominator.class);
        assertThat(PERCENT.read(Figure.of(5))).isInstanceOf(Reading.NoDenominator.class);
    }

    @Property(tries = 300)
    void theWholeIsWorkedOutFromSumsWhateverTheOrderOfItsParts(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 5000) Integer> parts,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        List<Figure> figures =
                parts.stream().map(part -> Figure.of(part / more, part)).toList();
        Figure forwards = figures.stream().reduce(Figure.NOTHING, Figure::plus);
        Figure backwards = figures.stream().reduce(Figure.NOTHING, (sum, part) -> part.plus(sum));
        assertThat(forwards).isEqualTo(backwards);
        long numerator = parts.stream().mapToLong(part -> part / more).sum();
        long denominator = parts.stream().mapToLong(part -> part).sum();
        assertThat(PERCENT.read(forwards)).isEqualTo(PERCENT.read(Figure.of(numerator, denominator)));
    }

    @Example
    void anAverageOfRatiosWouldBeSomethingElse() {
        Figure small = Figure.of(1, 1);
        Figure large = Figure.of(0, 99);
        assertThat(PERCENT.read(small.plus(large)).value()).contains(new BigDecimal("1.00"));
    }

    private static String percent(long numerator, long denominator) {
        return PERCENT.read(Figure.of(numerator, denominator))
                .value()
                .orElseThrow()
                .toPlainString();
    }
}
