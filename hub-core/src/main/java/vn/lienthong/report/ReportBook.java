package vn.lienthong.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Window;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.ReportReading;
import vn.lienthong.ledger.ReportRows;
import vn.lienthong.ledger.ReportState;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Organisation;
import vn.lienthong.registry.ReportForm;

/** Reports as people look at them. */
public final class ReportBook {
    private final ReportRows rows;
    private final Supplier<Configuration> configuration;
    private final Clock clock;

    public ReportBook(Ledger ledger, Supplier<Configuration> configuration, Clock clock) {
        this.rows = ledger.reports().rows();
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Everybody who is to report, in the order of the registry, with where that report stands. */
    public List<Line> matrix(ReportForm form, Period period) {
        Configuration now = configuration.get();
        Map<String, StoredReport> known = new HashMap<>();
        rows.list(form.code(), period.toString())
                .forEach(report -> known.put(report.place().organisation(), report));
        LocalDate dueOn = ReportDesk.dueOn(form, period, now);
        return form.reporters().on(form.window(period).lastDay(), now.organisations()).stream()
                .map(organisation -> line(
                        organisation,
                        Optional.ofNullable(known.get(organisation.code().value())),
                        dueOn))
                .toList();
    }

    private Line line(Organisation organisation, Optional<StoredReport> report, LocalDate dueOn) {
        return new Line(organisation, report, dueOn, timeliness(report.map(StoredReport::sentAt), dueOn));
    }

    private Timeliness timeliness(Optional<Instant> sentAt, LocalDate dueOn) {
        LocalDate day = ProvinceTime.day(sentAt.orElseGet(clock::instant));
        if (sentAt.isPresent()) {
            return day.isAfter(dueOn) ? Timeliness.SENT_LATE : Timeliness.SENT_IN_TIME;
        }
        return day.isAfter(dueOn) ? Timeliness.OVERDUE : Timeliness.OPEN;
    }

    /** What the checks found when the present revision was drawn up. */
    public List<Finding> findings(StoredReport report) {
        return rows.events(report).stream()
                .filter(event -> event.code().equals("CHECKED") && event.revision() == report.revision())
                .reduce((first, second) -> second)
                .map(event -> Told.findings(event.detail()))
                .orElse(List.of());
    }

    /** Every time that figures changed after they were checked, oldest first. */
    public List<Correction> corrections(StoredReport report) {
        return Correction.of(rows.events(report));
    }

    /** How many cells of a form and period stand at the receiver as they were approved. */
    public Statement statement(ReportForm form, Period period) {
        List<Statement.Line> lines =
                matrix(form, period).stream().map(this::stated).toList();
        Window window = form.window(period);
        return new Statement(
                form.code(),
                period.toString(),
                window.from(),
                window.lastDay(),
                form.to(),
                clock.instant(),
                lines.size(),
                count(lines, each -> each.state() != null && each.state().isPushed() ? 1 : 0),
                count(lines, each -> each.state() == ReportState.CONFIRMED ? 1 : 0),
                count(lines, Statement.Line::cells),
                count(lines, Statement.Line::equal),
                lines);
    }

    private static int count(List<Statement.Line> lines, ToIntFunction<Statement.Line> what) {
        return lines.stream().mapToInt(what).sum();
    }

    /** Cells count from the moment on at which the receiver was given them. */
    private Statement.Line stated(Line line) {
        String code = line.organisation.code().value();
        if (line.report.isEmpty()) {
            return new Statement.Line(code, line.organisation.name(), null, 0, 0, 0, null);
        }
        StoredReport report = line.report.get();
        List<ReportReading> readings = report.state().isPushed() ? rows.readings(report) : List.of();
        int cells = readings.isEmpty() && report.state().isPushed()
                ? rows.cells(report, report.revision()).size()
                : readings.size();
        return new Statement.Line(
                code,
                line.organisation.name(),
                report.state(),
                report.revision(),
                cells,
                (int) readings.stream().filter(ReportReading::isEqual).count(),
                report.readAt());
    }

    /** When a report was handed over, or has to be. */
    public enum Timeliness {
        /** Not handed over, and there is time. */
        OPEN,
        /** Not handed over, and the deadline is past. */
        OVERDUE,
        SENT_IN_TIME,
        SENT_LATE
    }

    /**
     * One organisation's report.
     *
     * @param report empty where nobody has drawn one up
     */
    public record Line(
            Organisation organisation, Optional<StoredReport> report, LocalDate dueOn, Timeliness timeliness) {}
}
