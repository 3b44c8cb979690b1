package vn.lienthong.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.ReportState;

/**
 * The statement at the end of a period: "n of n equal", with what it rests on, one line for each who is to report.
 *
 * @param to connection that the reports go to
 * @param at when it was made
 * @param reporters those who are to report
 * @param pushed those whose present revision is handed over
 * @param confirmed those whose every cell was read back equal and acknowledged
 * @param cells of the reports handed over
 * @param equal cells that stand there as approved, as last read
 */
public record Statement(
        String form,
        String period,
        LocalDate from,
        LocalDate lastDay,
        String to,
        Instant at,
        int reporters,
        int pushed,
        int confirmed,
        int cells,
        int equal,
        List<Line> lines) {
    public Statement {
        lines = List.copyOf(lines);
    }

    /** Everybody has reported and everything stands there as approved. */
    public boolean isComplete() {
        return confirmed == reporters;
    }

    /**
     * One who is to report.
     *
     * @param state absent where nobody has drawn a report up
     * @param revision the present one; 0 where there is none
     * @param readAt when the receiver was last read
     */
    public record Line(
            String organisation,
            String name,
            @Nullable ReportState state,
            int revision,
            int cells,
            int equal,
            @Nullable Instant readAt) {}
}
