package vn.lienthong.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is added up before anything is divided or rounded.
 *
 * @param numerator of a ratio, points of a score, or the figure itself
 * @param denominator of a ratio only
 */
public record Figure(BigDecimal numerator, Optional<BigDecimal> denominator) {
    public static final Figure NOTHING = new Figure(BigDecimal.ZERO, Optional.empty());

    public static Figure of(BigDecimal value) {
        return new Figure(value, Optional.empty());
    }

    public static Figure of(BigDecimal numerator, BigDecimal denominator) {
        return new Figure(numerator, Optional.of(denominator));
    }

    public static Figure of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    public static Figure of(long numerator, long denominator) {
        return of(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    public Figure plus(Figure other) {
        Optional<BigDecimal> both = denominator
                .map(mine -> other.denominator.map(mine::add).orElse(mine))
                .or(other::denominator);
        return new Figure(numerator.add(other.numerator), both);
    }
}
