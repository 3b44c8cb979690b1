package vn.lienthong.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.indicator.Amounts;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Tally;
import vn.lienthong.indicator.Window;
import vn.lienthong.ledger.CountedRow;
import vn.lienthong.ledger.Entries;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.Tallies;
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

    /** Up to where all values are counted then. */
    public Tallies.Counted counted() {
        // What is known of documents first: one that comes meanwhile is looked at once more.
        long documents = ledger.tallies().lastDocumentChange();
        return new Tallies.Counted(refresh(), documents);
    }

    /** One value for each indicator, period and organisation that there is on some day of the period. */
    public List<CellValue> list(Question question) {
        return take(question).cells();
    }

    /** The same with what it rests on. */
    public Taken take(Question question) {
        Known known = known(question);
        List<CellValue> cells = new ArrayList<>();
        for (Indicator indicator : question.indicators()) {
            for (Period period : question.periods()) {
                if (indicator.isReportedFor(period)) {
                    known.view()
                            .units(indicator.window(period))
                            .forEach(unit -> cells.add(known.value(indicator, unit, period)));
                }
            }
        }
        return new Taken(cells, known.scope().position(), known.scope().asOf());
    }

    /**
     * Values with what they rest on.
     *
     * @param position last message that is counted
     * @param asOf moment whose entries count
     */
    public record Taken(List<CellValue> cells, long position, Instant asOf) {}

    /** The value of one organisation; empty when its code names none on the period's last day. */
    public Optional<CellValue> find(Question question, Indicator indicator, OrgCode organisation, Period period) {
        Known known = known(question);
        return known.view()
                .find(organisation, indicator.window(period).lastDay())
                .map(unit -> known.value(indicator, unit, period));
    }

    /** Where the value of one organisation comes from; empty when its code names none. */
    public Optional<Explanation> explain(Question question, Indicator indicator, OrgCode organisation, Period period) {
        Known known = known(question);
        return known.view()
                .find(organisation, indicator.window(period).lastDay())
                .map(unit -> explanation(known, indicator, unit, period));
    }

    private Explanation explanation(Known known, Indicator indicator, int unit, Period period) {
        CellValue value = known.value(indicator, unit, period);
        Organisations organisations = configuration.get().organisations();
        LocalDate day = known.view().on().orElse(value.window().lastDay());
        List<CellValue> parts = organisations.children(value.organisation(), day).stream()
                .flatMap(part -> known.view().find(part.code(), day).stream())
                .map(part -> known.value(indicator, part, period))
                .toList();
        List<CountedRow> rows = indicator
                .rule()
                .map(rule -> ledger.tallies()
                        .rows(
                                rule,
                                value.window(),
                                known.view().asLines().of(List.of(unit)),
                                known.scope().position(),
                                MOST_ROWS + 1))
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
                known.view().on(),
                known.scope().asOf(),
                known.scope().position(),
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
                .amounts(tallies(question.indicators()).toList(), view.asLines(), windows, past.orElse(Long.MAX_VALUE));
        Known.Scope scope = new Known.Scope(
                view,
                List.copyOf(question.periods()),
                past.orElse(now),
                question.asOf().orElseGet(clock::instant));
        return new Known(scope, amounts, ledger.entries(), organisations);
    }

    /**
     * Only what may say another thing than at an earlier moment: values that changed records or some new entries count in.
     *
     * @param question of now, each day as it was
     */
    public Taken changed(Question question, Tallies.Counted since, Collection<Entries.Entry> entered) {
        long now = refresh();
        Organisations organisations = configuration.get().organisations();
        OrgView view = OrgView.asWas(organisations);
        TouchedCells touched = new TouchedCells(question, view);
        ledger.tallies()
                .touched(tallies(question.indicators()).toList(), OrgView.changes(organisations), since, now)
                .forEach(touched::add);
        entered.forEach(touched::add);
        Amounts amounts = ledger.tallies()
                .amounts(
                        tallies(touched.indicators()).toList(),
                        view.asLines().of(touched.units()),
                        touched.windows(),
                        Long.MAX_VALUE);
        Known.Scope scope = new Known.Scope(view, List.copyOf(question.periods()), now, clock.instant());
        Known known = new Known(scope, amounts, ledger.entries(), organisations);
        List<CellValue> cells = touched.cells().stream()
                .map(cell -> known.value(cell.indicator(), cell.unit(), cell.period()))
                .toList();
        return new Taken(cells, now, scope.asOf());
    }

    private static Stream<Tally> tallies(Collection<Indicator> indicators) {
        return indicators.stream().flatMap(each -> each.rule().stream()).flatMap(Tally::of);
    }
}
