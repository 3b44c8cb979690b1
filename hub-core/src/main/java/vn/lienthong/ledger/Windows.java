package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/**
 * Times at which outside systems are known to be away: nobody is alerted of that meanwhile, incidents and events are written all the
 * same. A window may also stop sending; whatever a person decides meanwhile stays.
 */
public final class Windows {
    private static final String LIST = Statements.read("windows.sql");
    private static final String BEGUN = Statements.read("windows_begun.sql");
    private static final String OVER = Statements.read("windows_over.sql");
    private static final int MOST = 1000;
    /** Between writing an announcement down and its coming here. */
    private static final Duration LATE = Duration.ofMinutes(5);
    /** Who acts where no person does. */
    private static final String HUB = "hub";

    private final Database database;
    private final Connections connections;
    private final Clock clock;

    Windows(Database database, Connections connections, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
    }

    /** A person says that a system will be away. */
    public MaintenanceWindow announce(PlannedWindow window, Act act) {
        int no = number(window.connection());
        Instant now = now();
        requireToCome("/from", window.from().plus(LATE));
        requireToCome("/to", window.to());
        return database.inTransaction(c -> {
            long made = Database.query(
                            c,
                            "insert into maintenance_window (connection_no, from_at, to_at, stops_sending, by_file, actor,"
                                    + " reason, announced_at) values (?, ?, ?, ?, false, ?, ?, ?) returning no",
                            r -> r.getLong(1),
                            no,
                            window.from(),
                            window.to(),
                            window.stopsSending(),
                            act.actor(),
                            act.reason(),
                            now)
                    .get(0);
            ConnectionEvents.write(c, no, "WINDOW_ANNOUNCED", act.actor(), act.reason(), now);
            return get(c, made);
        });
    }

    /** A person says that it is over, or will not come. */
    public MaintenanceWindow end(long no, Act act) {
        Instant now = now();
        return database.inTransaction(c -> {
            List<Integer> of = Database.query(
                    c,
                    "update maintenance_window set to_at = greatest(from_at, ?), ended_by = ? where no = ? and to_at > ?"
                            + " returning connection_no",
                    r -> r.getInt(1),
                    now,
                    act.actor(),
                    no,
                    now);
            if (of.isEmpty()) {
                throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "window " + no));
            }
            ConnectionEvents.write(c, of.get(0), "WINDOW_ENDED", act.actor(), act.reason(), now);
            return get(c, no);
        });
    }

    /** Those that are on or come, the next one first; of one connection, or of all where it is empty. */
    public List<MaintenanceWindow> list(String connection) {
        return database.query(LIST, Windows::window, connection, connection, now(), MOST);
    }

    /** The one of which connection is on now; of several the one that ends last. */
    public Map<String, MaintenanceWindow> on() {
        Instant now = now();
        Map<String, MaintenanceWindow> on = new HashMap<>();
        list("").stream()
                .filter(window -> window.isOn(now))
                .forEach(window -> on.merge(window.connection(), window, (a, b) -> a.to().isAfter(b.to()) ? a : b));
        return on;
    }

    /** What files say of the days to come; what they do not say any more and has not begun is gone. */
    public void keep(Map<PlannedWindow, String> reasons) {
        Instant now = now();
        database.inTransaction(c -> {
            Database.update(
                    c,
                    "delete from maintenance_window where by_file and from_at > ? and ended_by is null"
                            + " and (connection_no, from_at) not in (select * from unnest(?::int[], ?::timestamptz[]))",
                    now,
                    new Database.ArrayOf(
                            "int4",
                            reasons.keySet().stream()
                                    .map(w -> number(w.connection()))
                                    .toArray()),
                    new Database.ArrayOf(
                            "text",
                            reasons.keySet().stream()
                                    .map(w -> w.from().toString())
                                    .toArray()));
            for (Map.Entry<PlannedWindow, String> one : reasons.entrySet()) {
                keep(c, one.getKey(), one.getValue(), now);
            }
            return true;
        });
    }

    private void keep(Connection c, PlannedWindow window, String reason, Instant now) throws SQLException {
        Database.update(
                c,
                "insert into maintenance_window as w (connection_no, from_at, to_at, stops_sending, by_file, actor, reason,"
                        + " announced_at) values (?, ?, ?, ?, true, ?, ?, ?) on conflict (connection_no, from_at) where by_file"
                        + " do update set to_at = excluded.to_at, stops_sending = excluded.stops_sending,"
                        + " reason = excluded.reason where w.ended_by is null and w.to_at > excluded.announced_at"
                        + " and (w.to_at, w.stops_sending, w.reason)"
                        + " is distinct from (excluded.to_at, excluded.stops_sending, excluded.reason)",
                number(window.connection()),
                window.from(),
                window.to(),
                window.stopsSending(),
                HUB,
                reason,
                now);
    }

    /** Stops sending where a window has begun that asks for it, and lets it go on where one has ended. By one node. */
    public void carryOut() {
        Instant now = now();
        database.inTransaction(c -> {
            steer(c, BEGUN, true, now);
            steer(c, OVER, false, now);
            return true;
        });
    }

    private static void steer(Connection c, String due, boolean paused, Instant now) throws SQLException {
        for (Due one : Database.query(
                c,
                due,
                r -> new Due(
                        r.getInt("connection_no"),
                        r.getString("actor"),
                        r.getString("reason"),
                        r.getBoolean("changes")),
                now)) {
            if (one.changes) {
                Endpoints.setPaused(c, one.connectionNo, paused, one.actor, one.reason, now);
            }
        }
    }

    /** What was is not made good afterwards. */
    private void requireToCome(String path, Instant moment) {
        if (!moment.isAfter(clock.instant())) {
            throw new HubFailure(FailureCode.REQUEST_INVALID, List.of(FieldProblem.of(path, "window_past")));
        }
    }

    private static MaintenanceWindow get(Connection c, long no) throws SQLException {
        return Database.query(
                        c,
                        "select w.*, c.name from maintenance_window w join connection c on c.no = w.connection_no"
                                + " where w.no = ?",
                        Windows::window,
                        no)
                .get(0);
    }

    private int number(String connection) {
        return connections
                .find(connection)
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "connection " + connection)))
                .no();
    }

    private static MaintenanceWindow window(ResultSet r) throws SQLException {
        return new MaintenanceWindow(
                r.getLong("no"),
                r.getString("name"),
                r.getTimestamp("from_at").toInstant(),
                r.getTimestamp("to_at").toInstant(),
                r.getBoolean("stops_sending"),
                r.getBoolean("by_file"),
                r.getString("actor"),
                r.getString("reason"),
                r.getString("ended_by"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @param changes whether it is on account of the window that sending stops or goes on */
    private record Due(int connectionNo, String actor, String reason, boolean changes) {}
}
