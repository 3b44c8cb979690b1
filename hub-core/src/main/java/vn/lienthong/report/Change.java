package vn.lienthong.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.IndicatorCode;
import vn.lienthong.ledger.ReportCell;
import vn.lienthong.reporting.CellValue;

/**
 * A cell that says another thing now than when it was checked.
 *
 * @param totals what that alone does to the values of the organisations above
 */
public record Change(
        String indicator,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        List<Total> totals) {
    public Change {
        // Events that were kept before totals were told have none.
        totals = totals == null ? List.of() : List.copyOf(totals);
    }

    static List<Change> between(List<ReportCell> checked, Sheet now) {
        Map<IndicatorCode, ReportCell> present = new HashMap<>();
        now.cells().forEach(cell -> present.put(cell.indicator(), cell));
        return checked.stream()
                .flatMap(cell -> Optional.ofNullable(present.get(cell.indicator()))
                        .filter(after -> !cell.saysTheSame(after))
                        .map(after -> new Change(
                                cell.indicator().value(), cell.value(), after.value(), totals(cell, after, now)))
                        .stream())
                .toList();
    }

    /** Nothing is told of totals that are not sums of their parts. */
    private static List<Total> totals(ReportCell before, ReportCell after, Sheet now) {
        return now.above().stream()
                .filter(total -> total.indicator().code().equals(after.indicator()))
                .filter(total -> total.indicator().aggregation().isAdditive())
                .flatMap(total -> Total.of(total, before, after).stream())
                .toList();
    }

    /** The value of an organisation above, as it was and as it is. */
    public record Total(
            String organisation,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {

        /** Where the whole counts its own figure as long as a part has none, a part that comes or goes tells nothing. */
        static Optional<Total> of(CellValue total, ReportCell before, ReportCell after) {
            boolean comesOrGoes = before.numerator() == null || after.numerator() == null;
            if (total.figure().isEmpty()
                    || (comesOrGoes && total.remarks().contains(CellValue.Remark.OWN_FIGURE_NOT_ADDED))) {
                return Optional.empty();
            }
            Figure now = total.figure().get();
            Figure then = new Figure(
                    instead(now.numerator(), after.numerator(), before.numerator()),
                    now.denominator().map(whole -> instead(whole, after.denominator(), before.denominator())));
            return Optional.of(new Total(
                    total.organisation().code().value(),
                    total.indicator().form().read(then).value().orElse(null),
                    total.reading().value().orElse(null)));
        }

        private static BigDecimal instead(BigDecimal whole, @Nullable BigDecimal part, @Nullable BigDecimal other) {
            BigDecimal without = part == null ? whole : whole.subtract(part);
            return other == null ? without : without.add(other);
        }
    }
}
