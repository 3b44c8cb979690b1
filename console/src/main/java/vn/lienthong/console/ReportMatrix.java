package vn.lienthong.console;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.indicator.Period;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.registry.ReportForm;
import vn.lienthong.report.ReportBook;
import vn.lienthong.report.ReportBook.Timeliness;

/** Everybody who reports, by periods: where each report stands and whether it was in time. */
record ReportMatrix(List<Column> columns, List<Row> rows) {

    static ReportMatrix of(ReportBook book, ReportForm form, List<Period> periods) {
        List<Column> columns = new ArrayList<>();
        Map<String, Row> rows = new LinkedHashMap<>();
        for (int i = periods.size() - 1; i >= 0; i--) {
            Period period = periods.get(i);
            List<ReportBook.Line> lines = book.matrix(form, period);
            columns.add(0, Column.of(period, lines));
            for (ReportBook.Line line : lines) {
                rows.computeIfAbsent(line.organisation().code().value(), code -> Row.of(line, periods.size()))
                        .cells
                        .set(i, Cell.of(form, period, line));
            }
        }
        return new ReportMatrix(columns, List.copyOf(rows.values()));
    }

    /**
     * One period.
     *
     * @param complete how many reports the receiver was given
     */
    record Column(String period, int reporters, long complete, Map<Timeliness, Long> by) {
        static Column of(Period period, List<ReportBook.Line> lines) {
            Map<Timeliness, Long> by = new EnumMap<>(Timeliness.class);
            for (Timeliness one : Timeliness.values()) {
                by.put(
                        one,
                        lines.stream().filter(line -> line.timeliness() == one).count());
            }
            long complete = by.getOrDefault(Timeliness.SENT_IN_TIME, 0L) + by.getOrDefault(Timeliness.SENT_LATE, 0L);
            return new Column(period.toString(), lines.size(), complete, by);
        }

        public long inTime() {
            return by.getOrDefault(Timeliness.SENT_IN_TIME, 0L);
        }

        public long late() {
            return by.getOrDefault(Timeliness.SENT_LATE, 0L);
        }

        public long overdue() {
            return by.getOrDefault(Timeliness.OVERDUE, 0L);
        }
    }

    /** One organisation; a period for which it does not report has no cell. */
    record Row(String code, String name, List<@Nullable Cell> cells) {
        static Row of(ReportBook.Line line, int periods) {
            List<@Nullable Cell> cells = new ArrayList<>();
            for (int i = 0; i < periods; i++) {
                cells.add(null);
            }
            return new Row(
                    line.organisation().code().value(), line.organisation().name(), cells);
        }
    }

    /** One report. */
    record Cell(String period, String link, String state, Timeliness timeliness, String dueOn) {
        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

        static Cell of(ReportForm form, Period period, ReportBook.Line line) {
            return new Cell(
                    period.toString(),
                    new ReportPlace(form, line.organisation(), period).link(),
                    line.report().map(StoredReport::state).map(Enum::name).orElse("NONE"),
                    line.timeliness(),
                    DAY.format(line.dueOn()));
        }
    }
}
