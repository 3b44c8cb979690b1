package vn.lienthong.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Qualifier;
import vn.lienthong.indicator.ValueType;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Entries;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Organisation;
import vn.lienthong.registry.ReportForm;
import vn.lienthong.reporting.EntryDesk;

/**
 * Collects from an office what nobody works out for it: gives out the cells of a form that are to be filled in, and takes
 * them back one by one. Good cells are kept whatever is wrong with others, and a cell that is left empty stays as it was.
 */
public final class Collecting {
    private final Entries entries;
    private final EntryDesk desk;
    private final Supplier<Configuration> configuration;

    public Collecting(Entries entries, Supplier<Configuration> configuration) {
        this.entries = entries;
        this.desk = new EntryDesk(entries, configuration);
        this.configuration = configuration;
    }

    /**
     * The cells to fill in, in the order of the form.
     *
     * @throws HubFailure {@code REQUEST_INVALID} where this office does not report for this period
     */
    public List<BlankCell> blank(ReportForm form, OrgCode office, Period period) {
        Organisation reporter = ReportDesk.reporter(form, office, period, configuration.get());
        return form.indicators().stream()
                .map(code -> configuration.get().getIndicator(code.value()))
                .filter(indicator -> indicator.rule().isEmpty() && indicator.isReportedFor(period))
                .map(indicator -> new BlankCell(indicator, newest(indicator, reporter, period)))
                .toList();
    }

    /** What became of each cell, in the order in which they came. */
    public List<TakenCell> take(ReportForm form, OrgCode office, Period period, List<FilledCell> filled, Act act) {
        Map<String, BlankCell> blanks = new HashMap<>();
        blank(form, office, period)
                .forEach(blank -> blanks.put(blank.indicator().code().value(), blank));
        Set<String> twice = new HashSet<>();
        List<TakenCell> taken = new ArrayList<>();
        for (FilledCell cell : filled) {
            @Nullable BlankCell blank = blanks.get(cell.indicator());
            if (blank == null) {
                taken.add(TakenCell.refused(cell, List.of(FieldProblem.of("/indicator", "not_in_form"))));
            } else if (!twice.add(cell.indicator())) {
                taken.add(TakenCell.refused(cell, List.of(FieldProblem.of("/indicator", "twice_in_form"))));
            } else {
                taken.add(take(blank, office, period, cell, act));
            }
        }
        return taken;
    }

    private TakenCell take(BlankCell blank, OrgCode office, Period period, FilledCell cell, Act act) {
        if (cell.isEmpty()) {
            return TakenCell.of(cell, TakenCell.Fate.LEFT_EMPTY);
        }
        List<FieldProblem> problems = new ArrayList<>();
        Optional<BigDecimal> numerator = cell.numerator().read("/numerator", problems);
        Optional<BigDecimal> denominator = cell.denominator().read("/denominator", problems);
        if (numerator.isEmpty() && problems.isEmpty()) {
            problems.add(FieldProblem.of("/numerator", "missing"));
        }
        if (denominator.isEmpty()
                && problems.isEmpty()
                && blank.indicator().form().type() == ValueType.RATIO) {
            problems.add(FieldProblem.of("/denominator", "missing"));
        }
        if (!problems.isEmpty()) {
            return TakenCell.refused(cell, problems);
        }
        Figure figure = new Figure(numerator.orElseThrow(), denominator);
        return blank.says(figure)
                ? TakenCell.of(cell, TakenCell.Fate.AS_IT_WAS)
                : enter(blank, office, period, cell, figure, act);
    }

    private TakenCell enter(BlankCell blank, OrgCode office, Period period, FilledCell cell, Figure figure, Act act) {
        try {
            desk.enter(
                    blank.indicator(),
                    office,
                    period,
                    new Entries.Stated(figure, Qualifier.EXACT, Optional.empty(), Optional.empty()),
                    new EntryDesk.Belief(Optional.of(cell.seen()), Optional.empty(), cell.unit()),
                    act);
            return TakenCell.of(cell, TakenCell.Fate.ENTERED);
        } catch (HubFailure e) {
            if (e.code() != FailureCode.REQUEST_INVALID && e.code() != FailureCode.STATE_CONFLICT) {
                throw e;
            }
            return TakenCell.refused(cell, e.problems());
        }
    }

    private Optional<Entries.Entry> newest(Indicator indicator, Organisation office, Period period) {
        return entries.history(new Entries.Cell(indicator.code(), office.code().value(), period), 1).stream()
                .findFirst();
    }
}
