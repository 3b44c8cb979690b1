package vn.lienthong.report;

import java.math.BigDecimal;
import java.util.Optional;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.ValueType;
import vn.lienthong.ledger.Entries;

/**
 * A cell to fill in.
 *
 * @param newest what was entered last; one without a figure took the former ones back
 */
public record BlankCell(Indicator indicator, Optional<Entries.Entry> newest) {
    /** What whoever fills it in has seen: number of the newest entry, 0 where there is none. */
    public long seen() {
        return newest.map(Entries.Entry::no).orElse(0L);
    }

    public Optional<Figure> figure() {
        return newest.flatMap(Entries.Entry::figure);
    }

    public boolean isRatio() {
        return indicator.form().type() == ValueType.RATIO;
    }

    boolean says(Figure other) {
        return figure().filter(mine -> mine.numerator().compareTo(other.numerator()) == 0
                        && same(mine.denominator(), other.denominator()))
                .isPresent();
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent()
                ? other.filter(value -> value.compareTo(one.get()) == 0).isPresent()
                : other.isEmpty();
    }
}
