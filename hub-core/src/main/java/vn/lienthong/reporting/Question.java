package vn.lienthong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;

/**
 * What is asked.
 *
 * @param restatedOn the day as of whose organisations everything is restated; empty: each day as it was
 * @param asOf the moment whose knowledge counts; empty: now
 */
public record Question(
        Collection<Indicator> indicators,
        Collection<Period> periods,
        Optional<LocalDate> restatedOn,
        Optional<Instant> asOf) {
    public Question {
        indicators = List.copyOf(indicators);
        periods = List.copyOf(periods);
    }

    public static Question of(Indicator indicator, Period period) {
        return new Question(List.of(indicator), List.of(period), Optional.empty(), Optional.empty());
    }

    /** Of now, each day as it was; an indicator that is not reported for a period is left out there. */
    public static Question of(Collection<Indicator> indicators, Collection<Period> periods) {
        return new Question(indicators, periods, Optional.empty(), Optional.empty());
    }

    public Question restatedOn(LocalDate day) {
        return new Question(indicators, periods, Optional.of(day), asOf);
    }

    public Question asOf(Instant moment) {
        return new Question(indicators, periods, restatedOn, Optional.of(moment));
    }
}
