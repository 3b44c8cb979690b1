package vn.lienthong.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/** What a figure says. Zero is a value; where there is none, it is said why. */
public sealed interface Reading {

    default Optional<BigDecimal> value() {
        return Optional.empty();
    }

    /** A rounded value. */
    record Of(BigDecimal amount) implements Reading {
        @Override
        public Optional<BigDecimal> value() {
            return Optional.of(amount);
        }
    }

    /** There is nothing to divide by: no value, which is not zero. */
    record NoDenominator() implements Reading {}

    /** Nobody has given a figure, which is not zero. */
    record Missing() implements Reading {}
}
