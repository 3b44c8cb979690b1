package vn.lienthong.reporting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Tally;
import vn.lienthong.indicator.Window;
import vn.lienthong.ledger.Entries;
import vn.lienthong.ledger.Tallies;
import vn.lienthong.registry.OrgView;

/** The values that changed records and new entries count in: of the organisation itself and of each one above it. */
final class TouchedCells {
    private final OrgView view;
    private final Collection<Indicator> indicators;
    private final Collection<Period> periods;
    private final Map<Tally, List<Indicator>> byTally;
    private final Set<Cell> cells = new LinkedHashSet<>();

    TouchedCells(Question question, OrgView view) {
        this.view = view;
        this.indicators = question.indicators();
        this.periods = question.periods();
        this.byTally = new HashMap<>();
        indicators.forEach(indicator -> indicator.rule().stream()
                .flatMap(Tally::of)
                .forEach(tally -> byTally.merge(tally, List.of(indicator), TouchedCells::both)));
    }

    private static List<Indicator> both(List<Indicator> some, List<Indicator> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** A flow touches the periods of its day, a stock every period. */
    void add(Tallies.Touched touched) {
        for (Indicator indicator : byTally.getOrDefault(touched.tally(), List.of())) {
            for (Period period : periods) {
                Window window = indicator.window(period);
                if (touched.day().map(window::contains).orElse(true)) {
                    add(indicator, period, touched.organisation(), touched.day().orElse(window.lastDay()));
                }
            }
        }
    }

    /** A month touches every period that it is a part of. */
    void add(Entries.Entry entry) {
        Entries.Cell entered = entry.cell();
        for (Indicator indicator : indicators) {
            if (indicator.code().equals(entered.indicator())) {
                LocalDate day = indicator.window(entered.period()).lastDay();
                periods.stream()
                        .filter(period -> period.equals(entered.period())
                                || period.months().contains(entered.period()))
                        .forEach(period -> add(indicator, period, entered.organisation(), day));
            }
        }
    }

    private void add(Indicator indicator, Period period, String organisation, LocalDate day) {
        if (indicator.isReportedFor(period)) {
            view.shares(organisation, day).keySet().forEach(unit -> cells.add(new Cell(indicator, unit, period)));
        }
    }

    Set<Cell> cells() {
        return cells;
    }

    Set<Indicator> indicators() {
        return cells.stream().map(Cell::indicator).collect(Collectors.toSet());
    }

    Set<Window> windows() {
        return cells.stream().map(cell -> cell.indicator.window(cell.period)).collect(Collectors.toSet());
    }

    Set<Integer> units() {
        return cells.stream().map(Cell::unit).collect(Collectors.toSet());
    }

    /** One value, by the number of its organisation in the view. */
    record Cell(Indicator indicator, int unit, Period period) {}
}
