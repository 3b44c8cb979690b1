package vn.lienthong.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/**
 * Lives of reports: every act is one commit with its event, and only goes through for the version that its actor has seen.
 * Which act fits which state is the caller's to decide.
 */
public final class Reports {
    private static final String OPEN = "insert into report (form, org, period, state, revision, version, due_on,"
            + " prepared_by, changed_at) values (?, ?, ?, ?, 1, 1, ?, ?, ?)"
            + " on conflict (form, org, period) do nothing returning no";
    private static final String MOVE = "update report set state = ?, revision = ?, version = version + 1, due_on = ?,"
            + " prepared_by = ?, changed_at = ? where no = ? and version = ? returning version";
    private static final String EVENT = "insert into report_event"
            + " (report, at, actor, code, from_state, to_state, revision, reason, detail) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CELLS = Statements.read("report_cells.sql");
    private static final String READINGS = Statements.read("report_readings.sql");
    private static final String OPEN_CASES = Statements.read("report_cases.sql");
    private static final String CLOSE_CASES =
            "update report_case set closed_at = ? where report = ? and closed_at is null and indicator <> all(?)";

    private final Database database;
    private final ReportRows rows;
    private final Clock clock;

    Reports(Database database, Clock clock) {
        this.database = database;
        this.rows = new ReportRows(database);
        this.clock = clock;
    }

    /** Looks at reports without changing them. */
    public ReportRows rows() {
        return rows;
    }

    /** The first revision; somebody else who does the same at the same time is refused. */
    public StoredReport open(StoredReport.Place place, LocalDate dueOn, Drawn drawn, Act act) {
        Instant now = now();
        long no = database.inTransaction(c -> {
            List<Long> opened = Database.query(
                    c,
                    OPEN,
                    r -> r.getLong(1),
                    place.form(),
                    place.organisation(),
                    place.period(),
                    drawn.state.name(),
                    dueOn,
                    act.actor(),
                    now);
            if (opened.isEmpty()) {
                throw changedMeanwhile(place);
            }
            cells(c, opened.get(0), 1, drawn.cells);
            event(c, opened.get(0), 1, null, drawn.state, new Told("CHECKED", act, drawn.findings), now);
            return opened.get(0);
        });
        return rows.get(no);
    }

    /** Draws a report up again: the cells of this revision are replaced, which an approved one does not let happen. */
    public StoredReport draw(StoredReport seen, int revision, LocalDate dueOn, Drawn drawn, Act act) {
        return move(seen, drawn.state, revision, dueOn, act.actor(), new Told("CHECKED", act, drawn.findings), c -> {
            Database.update(c, "delete from report_cell where report = ? and revision = ?", seen.number(), revision);
            cells(c, seen.number(), revision, drawn.cells);
        });
    }

    public StoredReport approve(StoredReport seen, Act act) {
        return move(
                seen,
                ReportState.APPROVED,
                new Told("APPROVED", act, null),
                c -> Database.update(
                        c,
                        "insert into report_approval (report, revision, at, actor) values (?, ?, ?, ?)",
                        seen.number(),
                        seen.revision(),
                        now(),
                        act.actor()));
    }

    /** Given back, or found to rest on what is no longer so. */
    public StoredReport set(StoredReport seen, ReportState to, Act act, @Nullable String detail) {
        return move(seen, to, new Told(to.name(), act, detail), c -> {});
    }

    /**
     * Handed over: {@code message} carries it. PostgreSQL refuses a revision that nobody has approved.
     *
     * @param attempt 1 for the first time that this revision is pushed
     */
    public StoredReport pushed(StoredReport seen, int attempt, MessageNumber message, Act act) {
        Instant now = now();
        return move(seen, ReportState.SENT, new Told("PUSHED", act, message.toString()), c -> {
            onItsWay(c, seen, attempt, message, act, now);
            Database.update(c, "update report set sent_at = coalesce(sent_at, ?) where no = ?", now, seen.number());
        });
    }

    /** Taken back: {@code message} withdraws what the one before brought there. The report is not handed over any more. */
    public StoredReport recalled(StoredReport seen, int attempt, MessageNumber message, Act act) {
        Instant now = now();
        return move(seen, ReportState.RECALLED, new Told("RECALLED", act, message.toString()), c -> {
            onItsWay(c, seen, attempt, message, act, now);
            Database.update(c, "update report set sent_at = null where no = ?", seen.number());
        });
    }

    private static void onItsWay(
            Connection c, StoredReport seen, int attempt, MessageNumber message, Act act, Instant now)
            throws SQLException {
        Database.update(
                c,
                "insert into report_push (report, revision, attempt, at, actor, message) values (?, ?, ?, ?, ?, ?)",
                seen.number(),
                seen.revision(),
                attempt,
                now,
                act.actor(),
                message.toString());
        Database.update(
                c, "update report set message = ?, read_at = null where no = ?", message.toString(), seen.number());
    }

    /** What the receiver says and shows: differences open a case each, and what is equal now closes its own. */
    public StoredReport read(StoredReport seen, List<ReportReading> readings, Act act) {
        List<ReportReading> differing =
                readings.stream().filter(each -> each.difference().isPresent()).toList();
        ReportState to = found(seen, differing.isEmpty());
        Instant now = now();
        String equal = (readings.size() - differing.size()) + "/" + readings.size();
        return move(seen, to, new Told("READ", act, equal), c -> {
            readings(c, READINGS, seen, readings, each -> Boolean.toString(each.isEqual()), null, now);
            readings(
                    c,
                    OPEN_CASES,
                    seen,
                    differing,
                    each -> each.difference().orElseThrow().name(),
                    seen.preparedBy(),
                    now);
            Database.update(c, CLOSE_CASES, now, seen.number(), texts(differing, ReportReading::indicator));
            Database.update(c, "update report set read_at = ? where no = ?", now, seen.number());
        });
    }

    /** One that was taken back is not to be sent again for it: what still stands there is a case. */
    private static ReportState found(StoredReport seen, boolean equal) {
        if (seen.state() == ReportState.RECALLED) {
            return ReportState.RECALLED;
        }
        return equal ? ReportState.CONFIRMED : ReportState.MISMATCH;
    }

    private StoredReport move(StoredReport seen, ReportState to, Told told, Also also) {
        return move(seen, to, seen.revision(), seen.dueOn(), seen.preparedBy(), told, also);
    }

    private StoredReport move(
            StoredReport seen, ReportState to, int revision, LocalDate dueOn, String preparedBy, Told told, Also also) {
        Instant now = now();
        database.inTransaction(c -> {
            List<Integer> moved = Database.query(
                    c,
                    MOVE,
                    r -> r.getInt(1),
                    to.name(),
                    revision,
                    dueOn,
                    preparedBy,
                    now,
                    seen.number(),
                    seen.version());
            if (moved.isEmpty()) {
                throw changedMeanwhile(seen.place());
            }
            also.on(c);
            event(c, seen.number(), revision, seen.state(), to, told, now);
            return true;
        });
        return rows.get(seen.number());
    }

    private static void event(
            Connection c, long no, int revision, @Nullable ReportState from, ReportState to, Told told, Instant now)
            throws SQLException {
        Database.update(
                c,
                EVENT,
                no,
                now,
                told.act.actor(),
                told.code,
                from == null ? null : from.name(),
                to.name(),
                revision,
                told.act.reason(),
                told.detail);
    }

    private static void cells(Connection c, long no, int revision, List<ReportCell> cells) throws SQLException {
        Database.update(
                c,
                CELLS,
                no,
                revision,
                new Database.ArrayOf(
                        "int4", IntStream.range(0, cells.size()).boxed().toArray()),
                texts(cells, each -> each.indicator().value()),
                texts(cells, ReportCell::unit),
                numbers(cells, ReportCell::value),
                texts(cells, ReportCell::absence),
                numbers(cells, ReportCell::numerator),
                numbers(cells, ReportCell::denominator),
                texts(cells, each -> each.qualifier().name()),
                new Database.ArrayOf(
                        "int4",
                        cells.stream().map(each -> each.lineage().definition()).toArray()),
                texts(cells, each -> each.lineage().source()),
                new Database.ArrayOf(
                        "int8",
                        cells.stream().map(each -> each.lineage().position()).toArray()),
                texts(cells, each -> each.lineage().asOf().toString()));
    }

    private static void readings(
            Connection c,
            String sql,
            StoredReport report,
            List<ReportReading> readings,
            Function<ReportReading, String> verdict,
            @Nullable String owner,
            Instant now)
            throws SQLException {
        Database.update(
                c,
                sql,
                report.number(),
                report.revision(),
                owner,
                now,
                texts(readings, ReportReading::indicator),
                numbers(readings, ReportReading::sent),
                texts(readings, each -> Boolean.toString(each.acknowledged())),
                texts(readings, ReportReading::code),
                texts(readings, each -> Boolean.toString(each.told())),
                numbers(readings, ReportReading::visible),
                texts(readings, verdict));
    }

    private static <T> Database.ArrayOf texts(List<T> things, Function<T, @Nullable String> column) {
        return new Database.ArrayOf("text", things.stream().map(column).toArray());
    }

    private static <T> Database.ArrayOf numbers(List<T> things, Function<T, @Nullable BigDecimal> column) {
        return new Database.ArrayOf("numeric", things.stream().map(column).toArray());
    }

    private static HubFailure changedMeanwhile(StoredReport.Place place) {
        return new HubFailure(
                FailureCode.STATE_CONFLICT,
                Map.of("what", place.toString()),
                List.of(FieldProblem.of("/version", "changed_meanwhile")),
                null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * A revision as it is drawn up.
     *
     * @param findings what the checks found, as text
     */
    public record Drawn(
            ReportState state,
            List<ReportCell> cells,
            @Nullable String findings) {
        public Drawn {
            cells = List.copyOf(cells);
        }
    }

    private record Told(String code, Act act, @Nullable String detail) {}

    /** What goes into the same commit. */
    private interface Also {
        void on(Connection c) throws SQLException;
    }
}
