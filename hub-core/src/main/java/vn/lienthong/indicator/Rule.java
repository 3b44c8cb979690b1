package vn.lienthong.indicator;

import java.util.Locale;
import java.util.Optional;

/**
 * Figures worked out from canonical records. A record belongs to the organisation that it names, and to the period into
 * which its moment falls; a rule without a moment counts what there is on the last day of the period.
 */
public record Rule(
        Records over, Fact organisation, Optional<Fact> moment, Measure numerator, Optional<Measure> denominator)
        implements Source {

    /** As people read it. */
    public String told() {
        return over.name().toLowerCase(Locale.ROOT) + " by " + organisation.word()
                + moment.map(fact -> ", " + fact.word() + " in the period")
                        .orElse(over == Records.AGENCIES ? ", over the period" : ", on the last day of the period")
                + ": " + numerator.told()
                + denominator.map(measure -> " / " + measure.told()).orElse("");
    }
}
