package vn.lienthong.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A worked example: what a definition must give.
 *
 * @param figure that is given; for a rule, empty where records are given
 * @param records that are given, each fact as its text
 * @param value that must come out; empty: none, for there is nothing to divide by
 * @param percent of the maximum of a score
 */
public record Example(
        Optional<Figure> figure,
        List<Map<Fact, String>> records,
        Optional<BigDecimal> value,
        Optional<BigDecimal> percent) {
    public Example {
        records = records.stream().map(Map::copyOf).toList();
    }

    /** What comes out instead, where it is something else. */
    public Optional<String> contradiction(ValueForm form, Source source) {
        Figure given = figure.orElseGet(
                () -> source instanceof Rule rule ? Judgement.of(rule).figure(records) : Figure.NOTHING);
        Optional<BigDecimal> found = form.read(given).value();
        Optional<BigDecimal> foundPercent = form.percentOfMaximum(given);
        if (isSame(found, value) && (percent.isEmpty() || isSame(foundPercent, percent))) {
            return Optional.empty();
        }
        return Optional.of(told(found) + foundPercent.map(p -> " (" + p + " %)").orElse(""));
    }

    private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && one.map(value -> value.compareTo(other.orElseThrow()) == 0).orElse(true);
    }

    private static String told(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("none");
    }
}
