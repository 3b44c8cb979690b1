package vn.lienthong.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a figure becomes a value. Halves are rounded up, which gives the printed figures of the province (domain section
 * 8.1).
 *
 * @param maximum of a score
 * @param factor of a ratio: 100 for a percentage
 */
public record ValueForm(ValueType type, int decimals, Optional<BigDecimal> maximum, int factor) {
    public static final int PERCENT = 100;
    private static final int PERCENT_DECIMALS = 2;

    public ValueForm {
        if (maximum.isPresent() != (type == ValueType.SCORE)) {
            throw new IllegalArgumentException("a score has a maximum, nothing else has");
        }
    }

    /** A ratio without a denominator is not a whole number of anything, so it is no value either. */
    public Reading read(Figure figure) {
        if (type != ValueType.RATIO) {
            return new Reading.Of(figure.numerator().setScale(decimals, RoundingMode.HALF_UP));
        }
        return figure.denominator()
                .filter(denominator -> denominator.signum() != 0)
                .<Reading>map(denominator ->
                        new Reading.Of(divided(figure.numerator(), BigDecimal.valueOf(factor), denominator, decimals)))
                .orElseGet(Reading.NoDenominator::new);
    }

    /** A score in percent of its maximum, as it is printed beside it. */
    public Optional<BigDecimal> percentOfMaximum(Figure figure) {
        return maximum.map(most -> divided(figure.numerator(), BigDecimal.valueOf(PERCENT), most, PERCENT_DECIMALS));
    }

    private static BigDecimal divided(BigDecimal numerator, BigDecimal factor, BigDecimal denominator, int decimals) {
        return numerator.multiply(factor).divide(denominator, decimals, RoundingMode.HALF_UP);
    }
}
