package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.failure.Side;

/** Rows of incidents: at most one is open for each cause of a connection. */
final class IncidentBook {
    static final String SOURCE_TROUBLE = "SOURCE_TROUBLE";
    static final String SOURCE_SILENT = "SOURCE_SILENT";
    static final String REPORTS_DUE = "REPORTS_DUE";
    static final String SERVICE_TROUBLE = "SERVICE_TROUBLE";
    static final String REPORTS_DIFFER = "REPORTS_DIFFER";
    static final String ASKING_UNUSUAL = "ASKING_UNUSUAL";
    static final String QUOTA_NEARLY_USED = "QUOTA_NEARLY_USED";
    static final String KEY_ENDS = "KEY_ENDS";

    /** What is said of the connection when an incident closes. */
    private static final Map<String, String> OVER = Map.of(
            SOURCE_TROUBLE,
            "SOURCE_WELL",
            SOURCE_SILENT,
            "SOURCE_HEARD",
            REPORTS_DUE,
            "REPORTS_THERE",
            SERVICE_TROUBLE,
            "SERVICE_WELL",
            REPORTS_DIFFER,
            "REPORTS_AGREE",
            ASKING_UNUSUAL,
            "ASKING_USUAL",
            QUOTA_NEARLY_USED,
            "QUOTA_THERE",
            KEY_ENDS,
            "KEY_RENEWED");

    private final Database database;

    IncidentBook(Database database) {
        this.database = database;
    }

    /** Unless one is open. */
    static void open(Connection c, int no, String code, String side, @Nullable String signal, Instant now)
            throws SQLException {
        Database.update(
                c,
                "insert into incident (connection_no, code, side, signal, opened_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (connection_no, code) where closed_at is null do nothing",
                no,
                code,
                side,
                signal,
                now);
    }

    /** Closes what keeps deliveries from going out. */
    static void targetUp(Connection c, int no, Instant now) throws SQLException {
        Database.update(
                c,
                "update incident set closed_at = ? where connection_no = ?"
                        + " and closed_at is null and code in ('TARGET_DOWN', 'MISCONFIGURED')",
                now,
                no);
    }

    /** Opens an incident that ends by itself, or renews its words. */
    void trouble(int no, String code, Side side, String signal, Instant now) {
        database.inTransaction(c -> {
            boolean isNew = Database.query(
                            c,
                            "insert into incident (connection_no, code, side, signal, opened_at) values (?, ?, ?, ?, ?)"
                                    + " on conflict (connection_no, code) where closed_at is null"
                                    + " do update set side = excluded.side, signal = excluded.signal"
                                    + " returning xmax = 0",
                            r -> r.getBoolean(1),
                            no,
                            code,
                            side.name(),
                            signal,
                            now)
                    .get(0);
            if (isNew) {
                ConnectionEvents.write(c, no, code, "hub", signal, now);
            }
            return true;
        });
    }

    void well(int no, String code, Instant now) {
        database.inTransaction(c -> {
            over(c, no, code, now);
            return true;
        });
    }

    /** Closes one that ends by itself, if it is open. */
    static void over(Connection c, int no, String code, Instant now) throws SQLException {
        int closed = Database.update(
                c,
                "update incident set closed_at = ? where connection_no = ? and closed_at is null and code = ?",
                now,
                no,
                code);
        if (closed > 0) {
            ConnectionEvents.write(c, no, Objects.requireNonNull(OVER.get(code)), "hub", null, now);
        }
    }

    void balanceBroken(int no, String difference, Instant now) {
        database.inTransaction(c -> {
            open(c, no, "BALANCE_BROKEN", "US", difference, now);
            return true;
        });
    }

    void settle(long incident, Act act, Instant now) {
        database.inTransaction(c -> {
            List<Integer> closed = Database.query(
                    c,
                    "update incident set closed_at = ? where no = ? and closed_at is null and code = 'BALANCE_BROKEN'"
                            + " returning connection_no",
                    r -> r.getInt(1),
                    now,
                    incident);
            if (closed.isEmpty()) {
                throw notToSettle(c, incident);
            }
            ConnectionEvents.write(c, closed.get(0), "INCIDENT_SETTLED", act.actor(), act.reason(), now);
            return true;
        });
    }

    private static HubFailure notToSettle(Connection c, long incident) throws SQLException {
        boolean exists = !Database.query(c, "select 1 from incident where no = ?", r -> r.getInt(1), incident)
                .isEmpty();
        return exists
                ? new HubFailure(FailureCode.STATE_CONFLICT, List.of(FieldProblem.of("", "ends_by_itself")))
                : new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "incident " + incident));
    }

    List<Incident> list(int limit) {
        return database.query(
                "select i.*, c.name from incident i join connection c on c.no = i.connection_no"
                        + " order by i.closed_at is not null, i.no desc limit ?",
                IncidentBook::incident,
                limit);
    }

    /** Of a row of {@code incident} with the connection's name. */
    static Incident incident(ResultSet r) throws SQLException {
        return new Incident(
                r.getLong("no"),
                r.getString("name"),
                r.getString("code"),
                r.getString("side"),
                r.getString("signal"),
                r.getTimestamp("opened_at").toInstant(),
                Database.instant(r, "closed_at"));
    }
}
