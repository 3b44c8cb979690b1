package vn.lienthong.indicator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What tallies come to, by unit of a view and by window. What is not there is zero. */
public final class Amounts {
    private final Map<Place, BigDecimal> amounts = new HashMap<>();

    public void put(Tally tally, int unit, Window window, BigDecimal amount) {
        amounts.merge(new Place(tally, unit, window), amount, BigDecimal::add);
    }

    public BigDecimal get(Tally tally, int unit, Window window) {
        return amounts.getOrDefault(new Place(tally, unit, window), BigDecimal.ZERO);
    }

    /** Both sides of a rule. */
    public Figure figure(Rule rule, int unit, Window window) {
        return new Figure(
                get(Tally.numerator(rule), unit, window),
                Tally.denominator(rule).map(tally -> get(tally, unit, window)));
    }

    private record Place(Tally tally, int unit, Window window) {}
}
