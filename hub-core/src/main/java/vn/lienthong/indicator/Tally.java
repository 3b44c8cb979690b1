package vn.lienthong.indicator;

import java.util.Optional;
import java.util.stream.Stream;

/** One measure of a rule by itself; rules that count the same share it. */
public record Tally(Records over, Fact organisation, Optional<Fact> moment, Measure measure) {

    public static Tally numerator(Rule rule) {
        return new Tally(rule.over(), rule.organisation(), rule.moment(), rule.numerator());
    }

    public static Optional<Tally> denominator(Rule rule) {
        return rule.denominator().map(measure -> new Tally(rule.over(), rule.organisation(), rule.moment(), measure));
    }

    public static Stream<Tally> of(Rule rule) {
        return Stream.concat(Stream.of(numerator(rule)), denominator(rule).stream());
    }

    /** The same text for the same count. */
    public String told() {
        return over + " by " + organisation.word()
                + moment.map(fact -> ", " + fact.word()).orElse("") + ": " + measure.told();
    }
}
