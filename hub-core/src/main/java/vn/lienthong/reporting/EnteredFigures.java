package vn.lienthong.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Qualifier;
import vn.lienthong.ledger.Entries;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.OrgView;
import vn.lienthong.registry.Organisations;

/**
 * Values of an indicator whose figures are entered: the one entered for the cell itself, or put together of parts as its
 * definition says. What an organisation entered for itself is not added where those below it entered theirs: they are in it
 * already.
 */
final class EnteredFigures {
    private final Indicator indicator;
    private final OrgView view;
    private final Map<Period, List<Counted>> entries = new HashMap<>();

    EnteredFigures(Indicator indicator, OrgView view, Organisations organisations, List<Entries.Entry> entries) {
        this.indicator = indicator;
        this.view = view;
        Map<Period, Set<String>> above = new HashMap<>();
        for (Entries.Entry entry : entries) {
            LocalDate day = day(entry);
            organisations.lineage(OrgCode.of(entry.cell().organisation()), day).stream()
                    .skip(1)
                    .forEach(unit -> above.computeIfAbsent(entry.cell().period(), period -> new HashSet<>())
                            .add(unit.code().value()));
        }
        for (Entries.Entry entry : entries) {
            String code = entry.cell().organisation();
            Period period = entry.cell().period();
            boolean covered = above.getOrDefault(period, Set.of()).contains(code);
            this.entries
                    .computeIfAbsent(period, each -> new ArrayList<>())
                    .add(new Counted(entry, covered, view.shares(code, day(entry))));
        }
    }

    private LocalDate day(Entries.Entry entry) {
        return indicator.window(entry.cell().period()).lastDay();
    }

    CellValue value(int unit, Period period) {
        Sum direct = sum(unit, period);
        if (direct.figure.isPresent() || period.months().size() == 1) {
            return cell(unit, period, direct);
        }
        List<Sum> months =
                period.months().stream().map(month -> sum(unit, month)).toList();
        List<Sum> given = months.stream().filter(sum -> sum.figure.isPresent()).toList();
        if (given.isEmpty()) {
            return cell(unit, period, direct);
        }
        return switch (indicator.aggregation()) {
            case LATEST -> cell(unit, period, given.get(given.size() - 1));
            case NONE -> cell(unit, period, direct);
            case SUM, RATIO_OF_SUMS, WEIGHTED ->
                given.size() == months.size()
                        ? cell(unit, period, months.stream().reduce(new Sum(), Sum::plus))
                        : cell(unit, period, new Sum().with(CellValue.Remark.MONTHS_MISSING));
        };
    }

    private CellValue cell(int unit, Period period, Sum sum) {
        return new CellValue(indicator, view.unit(unit), period, sum.figure, sum.qualifier, sum.remarks);
    }

    private Sum sum(int unit, Period period) {
        String code = view.unit(unit).code().value();
        Sum sum = new Sum();
        for (Counted counted : entries.getOrDefault(period, List.of())) {
            boolean own = counted.entry.cell().organisation().equals(code);
            BigDecimal share = counted.shares.get(unit);
            if (share == null || (!own && !indicator.aggregation().isAdditive())) {
                continue;
            }
            if (counted.covered && indicator.aggregation().isAdditive()) {
                sum = own ? sum.with(CellValue.Remark.OWN_FIGURE_NOT_ADDED) : sum;
            } else {
                sum = sum.plus(counted.entry, share);
            }
        }
        return sum;
    }

    /**
     * One entry.
     *
     * @param covered whether those below its organisation entered theirs for the same period
     * @param shares for whom it counts
     */
    private record Counted(Entries.Entry entry, boolean covered, Map<Integer, BigDecimal> shares) {}

    /** What has been put together so far. */
    private record Sum(Optional<Figure> figure, Qualifier qualifier, List<CellValue.Remark> remarks) {
        Sum() {
            this(Optional.empty(), Qualifier.EXACT, List.of());
        }

        Sum plus(Entries.Entry entry, BigDecimal share) {
            Figure more = entry.figure()
                    .map(each -> new Figure(
                            each.numerator().multiply(share), each.denominator().map(share::multiply)))
                    .orElse(Figure.NOTHING);
            return plus(new Sum(Optional.of(more), entry.qualifier(), List.of()));
        }

        /** About and exact is about; whatever is put together of different kinds is no more than about. */
        Sum plus(Sum other) {
            if (other.figure.isEmpty()) {
                return this;
            }
            Figure both = figure.map(each -> each.plus(other.figure.get())).orElse(other.figure.get());
            Qualifier least = figure.isEmpty() || qualifier == other.qualifier ? other.qualifier : Qualifier.APPROX;
            return new Sum(Optional.of(both), least, remarks(other));
        }

        private List<CellValue.Remark> remarks(Sum other) {
            return Stream.concat(remarks.stream(), other.remarks.stream())
                    .distinct()
                    .toList();
        }

        Sum with(CellValue.Remark remark) {
            List<CellValue.Remark> more = new ArrayList<>(remarks);
            more.add(remark);
            return new Sum(figure, qualifier, more);
        }
    }
}
