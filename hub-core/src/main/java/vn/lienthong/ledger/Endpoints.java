package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.failure.Side;

/** State of every connection's outside system, with its incidents: one opens, one closes (promise 5). */
public final class Endpoints {
    private static final String SOURCE_TROUBLE = "SOURCE_TROUBLE";

    private final Database database;
    private final Connections connections;
    private final Clock clock;

    Endpoints(Database database, Connections connections, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
    }

    public List<Endpoint> list() {
        return database.query(
                "select c.name, e.* from endpoint e join connection c on c.no = e.connection_no order by c.name",
                r -> new Endpoint(
                        r.getString("name"),
                        EndpointState.valueOf(r.getString("state")),
                        r.getTimestamp("since").toInstant(),
                        Database.instant(r, "next_probe_at"),
                        r.getInt("ramp"),
                        r.getString("signal"),
                        r.getBoolean("paused")));
    }

    /** Nothing is sent until a probe succeeds. Opens an incident unless one is open. */
    public void down(String connection, String signal, Instant nextProbeAt) {
        change(connection, EndpointState.DOWN, signal, nextProbeAt, 0, "TARGET_DOWN", "PARTNER");
    }

    /** Nothing is sent until a person resumes the connection. Opens an incident unless one is open. */
    public void misconfigured(String connection, String what) {
        change(connection, EndpointState.MISCONFIGURED, what, null, 0, "MISCONFIGURED", "OPERATOR");
    }

    /** A probe succeeded: steps grow from {@code ramp}. */
    public void draining(String connection, int ramp) {
        change(connection, EndpointState.DRAINING, null, null, ramp, "DRAINING", null);
    }

    /** Everything flows again. Closes what is open. */
    public void up(String connection) {
        change(connection, EndpointState.UP, null, null, 0, "TARGET_UP", null);
    }

    /** A source cannot be read; deliveries to the same system are not concerned. Opens an incident or renews its words. */
    public void sourceTrouble(String connection, Side side, String signal) {
        int no = connections.get(connection).no();
        Instant now = now();
        database.inTransaction(c -> {
            boolean isNew = Database.query(
                            c,
                            "insert into incident (connection_no, code, side, signal, opened_at) values (?, ?, ?, ?, ?)"
                                    + " on conflict (connection_no, code) where closed_at is null"
                                    + " do update set side = excluded.side, signal = excluded.signal"
                                    + " returning xmax = 0",
                            r -> r.getBoolean(1),
                            no,
                            SOURCE_TROUBLE,
                            side.name(),
                            signal,
                            now)
                    .get(0);
            if (isNew) {
                event(c, no, SOURCE_TROUBLE, "hub", signal, now);
            }
            return true;
        });
    }

    /** A source has been read to its end. Closes its incident. */
    public void sourceWell(String connection) {
        int no = connections.get(connection).no();
        Instant now = now();
        database.inTransaction(c -> {
            int closed = Database.update(
                    c,
                    "update incident set closed_at = ? where connection_no = ? and closed_at is null and code = ?",
                    now,
                    no,
                    SOURCE_TROUBLE);
            if (closed > 0) {
                event(c, no, "SOURCE_WELL", "hub", null, now);
            }
            return true;
        });
    }

    /** A person stops deliveries; {@code why} is kept. */
    public void pause(String connection, String actor, String why) {
        setPaused(connection, true, actor, why, "PAUSED");
    }

    /** A person lets deliveries go on; what is down is probed at once. */
    public void resume(String connection, String actor, String why) {
        setPaused(connection, false, actor, why, "RESUMED");
    }

    /** The two counts of the balance disagree: opens an incident that only a person can settle. */
    public void balanceBroken(String connection, String difference) {
        int no = connections.get(connection).no();
        database.inTransaction(c -> {
            open(c, no, "BALANCE_BROKEN", "US", difference, now());
            return true;
        });
    }

    /**
     * A person closes an incident that does not end by itself, and says why.
     *
     * @throws HubFailure {@code NOT_FOUND} when no such incident is open
     */
    public void settle(long incident, Act act) {
        Instant now = now();
        database.inTransaction(c -> {
            List<Integer> closed = Database.query(
                    c,
                    "update incident set closed_at = ? where no = ? and closed_at is null and code = 'BALANCE_BROKEN'"
                            + " returning connection_no",
                    r -> r.getInt(1),
                    now,
                    incident);
            if (closed.isEmpty()) {
                throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "open incident " + incident));
            }
            event(c, closed.get(0), "INCIDENT_SETTLED", act.actor(), act.reason(), now);
            return true;
        });
    }

    public List<Incident> incidents(int limit) {
        return database.query(
                "select i.*, c.name from incident i join connection c on c.no = i.connection_no"
                        + " order by i.closed_at is not null, i.no desc limit ?",
                r -> new Incident(
                        r.getLong("no"),
                        r.getString("name"),
                        r.getString("code"),
                        r.getString("side"),
                        r.getString("signal"),
                        r.getTimestamp("opened_at").toInstant(),
                        Database.instant(r, "closed_at")),
                limit);
    }

    private void change(
            String connection,
            EndpointState state,
            @Nullable String signal,
            @Nullable Instant nextProbeAt,
            int ramp,
            String code,
            @Nullable String sideOfIncident) {
        int no = connections.get(connection).no();
        Instant now = now();
        database.inTransaction(c -> {
            String before = Database.query(
                            c, "select state from endpoint where connection_no = ? for update", r -> r.getString(1), no)
                    .get(0);
            Database.update(
                    c,
                    "update endpoint set state = ?, since = case when state = ? then since else ? end,"
                            + " next_probe_at = ?, ramp = ?, signal = ? where connection_no = ?",
                    state.name(),
                    state.name(),
                    now,
                    nextProbeAt,
                    ramp,
                    signal,
                    no);
            if (sideOfIncident != null) {
                open(c, no, code, sideOfIncident, signal, now);
            }
            if (state == EndpointState.UP) {
                Database.update(
                        c,
                        "update incident set closed_at = ? where connection_no = ?"
                                + " and closed_at is null and code in ('TARGET_DOWN', 'MISCONFIGURED')",
                        now,
                        no);
            }
            if (state == EndpointState.DRAINING) {
                event(c, no, code, "hub", Integer.toString(ramp), now);
            } else if (!before.equals(state.name())) {
                event(c, no, code, "hub", signal, now);
            }
            return true;
        });
    }

    private static void open(Connection c, int no, String code, String side, @Nullable String signal, Instant now)
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

    private void setPaused(String connection, boolean paused, String actor, String why, String code) {
        int no = connections.get(connection).no();
        Instant now = now();
        database.inTransaction(c -> {
            Database.update(
                    c,
                    "update endpoint set paused = ?, next_probe_at = case when ? then next_probe_at else ? end,"
                            + " state = case when not ? and state = 'MISCONFIGURED' then 'DOWN' else state end"
                            + " where connection_no = ?",
                    paused,
                    paused,
                    now,
                    paused,
                    no);
            event(c, no, code, actor, why, now);
            return true;
        });
    }

    private static void event(Connection c, int no, String code, String actor, @Nullable String detail, Instant at)
            throws SQLException {
        Database.update(
                c,
                "insert into event (at, connection_no, code, actor, detail) values (?, ?, ?, ?, ?)",
                at,
                no,
                code,
                actor,
                detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
