package vn.lienthong.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a figure means, as its file says.
 *
 * @param version grows whenever the meaning changes
 * @param scope what exactly is counted, where the name does not say it; part of the meaning
 * @param basis the law, decision or document that it rests on
 * @param periods the kinds of period that it is reported for
 * @param from first day on which it is in use
 * @param until first day on which it no longer is
 */
public record Indicator(
        IndicatorCode code,
        int version,
        Names names,
        String unit,
        Optional<String> scope,
        String basis,
        ValueForm form,
        Calendar calendar,
        Set<PeriodKind> periods,
        Aggregation aggregation,
        Source source,
        LocalDate from,
        LocalDate until,
        List<Example> examples) {
    public Indicator {
        periods = Set.copyOf(periods);
        examples = List.copyOf(examples);
    }

    public Window window(Period period) {
        return period.window(calendar);
    }

    /** Whether it is reported for a period and in use on its last day. */
    public boolean isReportedFor(Period period) {
        LocalDate last = window(period).lastDay();
        return periods.contains(period.kind()) && !last.isBefore(from) && last.isBefore(until);
    }

    public Optional<Rule> rule() {
        return source instanceof Rule rule ? Optional.of(rule) : Optional.empty();
    }

    /** Its name in both languages. */
    public record Names(String vi, String en) {}
}
