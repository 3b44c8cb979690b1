package vn.lienthong.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.lienthong.indicator.IndicatorCode;
import vn.lienthong.indicator.Qualifier;

/** Looks at reports without changing them. */
public final class ReportRows {
    private final Database database;

    ReportRows(Database database) {
        this.database = database;
    }

    StoredReport get(long no) {
        return database.queryOne("select * from report where no = ?", ReportRows::report, no)
                .orElseThrow();
    }

    public Optional<StoredReport> find(StoredReport.Place place) {
        return database.queryOne(
                "select * from report where form = ? and org = ? and period = ?",
                ReportRows::report,
                place.form(),
                place.organisation(),
                place.period());
    }

    /** All of a form and period, by organisation. */
    public List<StoredReport> list(String form, String period) {
        return database.query(
                "select * from report where form = ? and period = ? order by org", ReportRows::report, form, period);
    }

    /** Those in some states, in the order in which they were opened. */
    public List<StoredReport> in(Collection<ReportState> states) {
        return database.query(
                "select * from report where state = any(?) order by no",
                ReportRows::report,
                new Database.ArrayOf("text", states.stream().map(Enum::name).toArray()));
    }

    /** Those that are read back and of which some cell stands there otherwise than it is to. */
    public List<StoredReport> differing() {
        return in(Arrays.stream(ReportState.values())
                        .filter(ReportState::isRead)
                        .toList())
                .stream()
                .filter(report -> report.state() == ReportState.MISMATCH
                        || (report.state() == ReportState.RECALLED && isOpen(report)))
                .toList();
    }

    private boolean isOpen(StoredReport report) {
        return cases(report).stream().anyMatch(each -> each.closedAt() == null);
    }

    /** What a revision says, in the order of its form. */
    public List<ReportCell> cells(StoredReport report, int revision) {
        return database.query(
                "select * from report_cell where report = ? and revision = ? order by place",
                ReportRows::cell,
                report.number(),
                revision);
    }

    /** Indicators that a revision before this one has brought to the receiver as a value. */
    public List<ReportCell> pushedBefore(StoredReport report) {
        return database.query(
                "select distinct on (c.indicator) c.* from report_cell c"
                        + " join report_push p on p.report = c.report and p.revision = c.revision"
                        + " where c.report = ? and c.revision < ? and c.value is not null"
                        + " order by c.indicator, c.revision desc",
                ReportRows::cell,
                report.number(),
                report.revision());
    }

    /** How often the present revision has been pushed. */
    public int pushes(StoredReport report) {
        return database.query(
                        "select count(*) from report_push where report = ? and revision = ?",
                        r -> r.getInt(1),
                        report.number(),
                        report.revision())
                .get(0);
    }

    /** Who approved the present revision and when. */
    public Optional<Approval> approval(StoredReport report) {
        return database.queryOne(
                "select actor, at from report_approval where report = ? and revision = ?",
                r -> new Approval(r.getString(1), r.getTimestamp(2).toInstant()),
                report.number(),
                report.revision());
    }

    /** What the receiver was last seen to show of the present revision, by indicator. */
    public List<ReportReading> readings(StoredReport report) {
        return database.query(
                "select * from report_reading where report = ? and revision = ? order by indicator",
                r -> new ReportReading(
                        r.getString("indicator"),
                        r.getTimestamp("at").toInstant(),
                        r.getBigDecimal("sent"),
                        r.getBoolean("acknowledged"),
                        r.getString("code"),
                        r.getBoolean("told"),
                        r.getBigDecimal("visible")),
                report.number(),
                report.revision());
    }

    /** Open ones first, then the newest. */
    public List<ReportCase> cases(StoredReport report) {
        return database.query(
                "select * from report_case where report = ? order by closed_at is not null, no desc",
                r -> new ReportCase(
                        r.getLong("no"),
                        r.getInt("revision"),
                        r.getString("indicator"),
                        ReportReading.Kind.valueOf(r.getString("kind")),
                        r.getString("owner"),
                        r.getBigDecimal("sent"),
                        r.getBigDecimal("visible"),
                        r.getString("code"),
                        r.getTimestamp("opened_at").toInstant(),
                        Database.instant(r, "closed_at")),
                report.number());
    }

    /** Oldest first. */
    public List<ReportEvent> events(StoredReport report) {
        return database.query(
                "select * from report_event where report = ? order by no",
                r -> new ReportEvent(
                        r.getTimestamp("at").toInstant(),
                        r.getString("actor"),
                        r.getString("code"),
                        r.getString("from_state"),
                        r.getString("to_state"),
                        r.getInt("revision"),
                        r.getString("reason"),
                        r.getString("detail")),
                report.number());
    }

    private static StoredReport report(ResultSet r) throws SQLException {
        return new StoredReport(
                r.getLong("no"),
                new StoredReport.Place(r.getString("form"), r.getString("org"), r.getString("period")),
                ReportState.valueOf(r.getString("state")),
                r.getInt("revision"),
                r.getInt("version"),
                r.getObject("due_on", LocalDate.class),
                r.getString("prepared_by"),
                r.getString("message"),
                Database.instant(r, "sent_at"),
                Database.instant(r, "read_at"),
                r.getTimestamp("changed_at").toInstant());
    }

    private static ReportCell cell(ResultSet r) throws SQLException {
        BigDecimal value = r.getBigDecimal("value");
        return new ReportCell(
                new IndicatorCode(Objects.requireNonNull(r.getString("indicator"))),
                r.getString("unit"),
                value,
                r.getString("absence"),
                r.getBigDecimal("numerator"),
                r.getBigDecimal("denominator"),
                Qualifier.valueOf(r.getString("qualifier")),
                new ReportCell.Lineage(
                        r.getInt("definition"),
                        r.getString("source"),
                        r.getLong("position"),
                        r.getTimestamp("as_of").toInstant()));
    }

    /** Who approved a revision and when. */
    public record Approval(String actor, Instant at) {}
}
