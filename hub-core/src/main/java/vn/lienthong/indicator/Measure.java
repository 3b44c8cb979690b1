package vn.lienthong.indicator;

import java.util.List;
import java.util.Optional;

/**
 * What is counted: records, or one of their numbers.
 *
 * @param sum the number that is added up; empty: each record counts one
 * @param where all must hold
 */
public record Measure(Optional<Fact> sum, List<Condition> where) {
    public Measure {
        where = List.copyOf(where);
    }

    public String told() {
        String what = sum.map(fact -> "Σ " + fact.word()).orElse("n");
        return where.isEmpty() ? what : what + " {" + Condition.told(where) + "}";
    }
}
