package vn.lienthong.door;

import java.util.List;
import vn.lienthong.connector.Row;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.ledger.RecordedRows;
import vn.lienthong.ledger.Sources;

/**
 * What became of a row.
 *
 * @param problems every reason why it was refused; none for the others
 */
public record RowVerdict(Row row, Fate fate, List<FieldProblem> problems) {
    public RowVerdict {
        problems = List.copyOf(problems);
    }

    static RowVerdict refused(Row row, List<FieldProblem> problems) {
        return new RowVerdict(row, Fate.REFUSED, problems);
    }

    static RowVerdict of(Row row, Fate fate) {
        return new RowVerdict(row, fate, List.of());
    }

    /** @param kept whether rows are kept as they came */
    static Sources.Portion portion(List<RowVerdict> verdicts, boolean kept) {
        return new Sources.Portion(
                bad(verdicts),
                good(verdicts),
                count(verdicts, Fate.ACCEPTED),
                () -> kept ? recorded(verdicts) : List.of());
    }

    private static List<RecordedRows.Raw> recorded(List<RowVerdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.fate != Fate.UNCHANGED)
                .map(verdict -> new BadRow(verdict.row, List.of()).kept())
                .map(kept -> new RecordedRows.Raw(kept.where(), kept.columns(), kept.digest()))
                .toList();
    }

    private static List<Sources.Bad> bad(List<RowVerdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.fate == Fate.REFUSED)
                .map(verdict -> new BadRow(verdict.row, verdict.problems).kept())
                .toList();
    }

    private static List<Sources.Where> good(List<RowVerdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.fate != Fate.REFUSED)
                .map(verdict -> verdict.row.place())
                .map(place -> new Sources.Where(place.source(), place.position()))
                .toList();
    }

    static int count(List<RowVerdict> verdicts, Fate fate) {
        return (int) verdicts.stream().filter(verdict -> verdict.fate == fate).count();
    }

    /** In the ledger now, told nothing new, or set aside. */
    public enum Fate {
        ACCEPTED,
        UNCHANGED,
        REFUSED
    }
}
