package vn.lienthong.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.indicator.Amounts;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Rule;
import vn.lienthong.indicator.Tally;
import vn.lienthong.indicator.Window;
import vn.lienthong.ledger.CountedRow;
import vn.lienthong.ledger.Entries;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.OrgView;
import vn.lienthong.registry.Organisations;

/** Values of indicators, for every organisation, any period and any past moment. */
public final class Figures {
    private static final int MOST_ROWS = 200;

    private final Ledger ledger;
    private final Supplier<Configuration> configuration;
    private final Clock clock;

    public Figures(Ledger ledger, Supplier<Configuration> configuration, Clock clock) {
        this.ledger = ledger;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Takes in what was accepted since the last time; the position that all values are at then. */
    public long refresh() {
        Configuration now = configuration.get();
        ledger.records().follow();
        return ledger.tallies()
                .refresh(
                        tallies(now.indicators().values()).collect(Collectors.toSet()),
                        OrgView.changes(now.organisations()));
    }

    /** One value for each indicator, period and organisation that there is on some day of the period. */
    public List<CellValue> list(Question question) {
        Known known = known(question);
        List<CellValue> cells = new ArrayList<>();
        for (Indicator indicator : question.indicators()) {
            for (Period period : question.periods()) {
                if (indicator.isReportedFor(period)) {
                    known.view
                            .units(indicator.window(period))
                            .forEach(unit -> cells.add(known.value(indicator, unit, period)));
                }
            }
        }
        return cells;
    }

    /** The value of one organisation; empty when its code names none on the period's last day. */
    public Optional<CellValue> find(Question question, Indicator indicator, OrgCode organisation, Period period) {
        Known known = known(question);
        return known.view
                .find(organisation, indicator.window(period).lastDay())
                .map(unit -> known.value(indicator, unit, period));
    }

    /** Where the value of one organisation comes from; empty when its code names none. */
    public Optional<Explanation> explain(Question question, Indicator indicator, OrgCode organisation, Period period) {
        Known known = known(question);
        return known.view
                .find(organisation, indicator.window(period).lastDay())
                .map(unit -> explanation(known, indicator, unit, period));
    }

    private Explanation explanation(Known known, Indicator indicator, int unit, Period period) {
        CellValue value = known.value(indicator, unit, period);
        Organisations organisations = configuration.get().organisations();
        LocalDate day = known.view.on().orElse(value.window().lastDay());
        List<CellValue> parts = organisations.children(value.organisation(), day).stream()
                .flatMap(part -> known.view.find(part.code(), day).stream())
                .map(part -> known.value(indicator, part, period))
                .toList();
        List<CountedRow> rows = indicator
                .rule()
                .map(rule -> ledger.tallies()
                        .rows(rule, value.window(), known.view.linesOf(unit), known.position, MOST_ROWS + 1))
                .orElse(List.of());
        List<Entries.Entry> entries = indicator.rule().isPresent()
                ? List.of()
                : ledger.entries()
                        .history(
                                new Entries.Cell(
                                        indicator.code(),
                                        value.organisation().code().value(),
                                        period),
                                MOST_ROWS);
        return new Explanation(
                value,
                known.view.on(),
                known.asOf,
                known.position,
                parts,
                rows.size() > MOST_ROWS ? rows.subList(0, MOST_ROWS) : rows,
                rows.size() > MOST_ROWS,
                entries);
    }

    private Known known(Question question) {
        long now = refresh();
        Organisations organisations = configuration.get().organisations();
        OrgView view = question.restatedOn()
                .map(day -> OrgView.restated(organisations, day))
                .orElseGet(() -> OrgView.asWas(organisations));
        Set<Window> windows = question.indicators().stream()
                .flatMap(indicator -> question.periods().stream().map(indicator::window))
                .collect(Collectors.toSet());
        Optional<Long> past = question.asOf().map(ledger.records()::positionAt);
        Amounts amounts = ledger.tallies()
                .amounts(
                        tallies(question.indicators()).toList(),
                        OrgView.changes(organisations),
                        windows,
                        view.lines(),
                        past.orElse(Long.MAX_VALUE));
        return new Known(
                view,
                List.copyOf(question.periods()),
                amounts,
                past.orElse(now),
                question.asOf().orElseGet(clock::instant));
    }

    private static Stream<Tally> tallies(Collection<Indicator> indicators) {
        return indicators.stream().flatMap(each -> each.rule().stream()).flatMap(Tally::of);
    }

    /** What is known for one question. */
    private final class Known {
        private final OrgView view;
        private final Amounts amounts;
        private final long position;
        private final Instant asOf;
        private final List<Period> periods;
        private final Map<Indicator, EnteredFigures> entered = new HashMap<>();

        private Known(OrgView view, List<Period> periods, Amounts amounts, long position, Instant asOf) {
            this.view = view;
            this.periods = periods;
            this.amounts = amounts;
            this.position = position;
            this.asOf = asOf;
        }

        CellValue value(Indicator indicator, int unit, Period period) {
            Optional<Rule> rule = indicator.rule();
            if (rule.isPresent()) {
                return CellValue.counted(
                        indicator, view.unit(unit), period, amounts.figure(rule.get(), unit, indicator.window(period)));
            }
            return entered.computeIfAbsent(indicator, this::entered).value(unit, period);
        }

        private EnteredFigures entered(Indicator indicator) {
            List<Period> all = periods.stream()
                    .flatMap(period -> Stream.concat(Stream.of(period), period.months().stream()))
                    .distinct()
                    .toList();
            return new EnteredFigures(
                    indicator,
                    view,
                    configuration.get().organisations(),
                    ledger.entries().list(indicator.code(), all, asOf));
        }
    }
}
