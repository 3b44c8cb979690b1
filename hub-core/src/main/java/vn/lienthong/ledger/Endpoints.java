package vn.lienthong.ledger;

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
    private final Database database;
    private final Connections connections;
    private final Clock clock;
    private final IncidentBook incidents;

    Endpoints(Database database, Connections connections, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
        this.incidents = new IncidentBook(database);
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
        incidents.sourceTrouble(connections.get(connection).no(), side, signal, now());
    }

    /** A source has been read to its end. Closes its incident. */
    public void sourceWell(String connection) {
        incidents.sourceWell(connections.get(connection).no(), now());
    }

    /** A person stops deliveries; {@code why} is kept. */
    public void pause(String connection, String actor, String why) {
        setPaused(connection, true, actor, why, "PAUSED");
    }

    /** A person lets deliveries go on; what is down is probed at once. */
    public void resume(String connection, String actor, String why) {
        setPaused(connection, false, actor, why, "RESUMED");
    }

    /** A person wants to know now: what is down is probed at once. */
    public void probe(String connection, Act act) {
        int no = connections.get(connection).no();
        Instant now = now();
        database.inTransaction(c -> {
            int asked = Database.update(
                    c,
                    "update endpoint set next_probe_at = ? where connection_no = ? and state = 'DOWN' and not paused",
                    now,
                    no);
            if (asked == 0) {
                throw new HubFailure(FailureCode.STATE_CONFLICT, Map.of("delivery", connection, "state", "NOT_DOWN"));
            }
            ConnectionEvents.write(c, no, "PROBE_ASKED", act.actor(), act.reason(), now);
            return true;
        });
    }

    /** The two counts of the balance disagree: opens an incident that only a person can settle. */
    public void balanceBroken(String connection, String difference) {
        incidents.balanceBroken(connections.get(connection).no(), difference, now());
    }

    /**
     * A person closes an incident that does not end by itself, and says why.
     *
     * @throws HubFailure {@code NOT_FOUND} when there is none, {@code STATE_CONFLICT} when it ends by itself or has ended
     */
    public void settle(long incident, Act act) {
        incidents.settle(incident, act, now());
    }

    /** The open ones first, then the newest. */
    public List<Incident> incidents(int limit) {
        return incidents.list(limit);
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
                IncidentBook.open(c, no, code, sideOfIncident, signal, now);
            }
            if (state == EndpointState.UP) {
                IncidentBook.targetUp(c, no, now);
            }
            if (state == EndpointState.DRAINING) {
                ConnectionEvents.write(c, no, code, "hub", Integer.toString(ramp), now);
            } else if (!before.equals(state.name())) {
                ConnectionEvents.write(c, no, code, "hub", signal, now);
            }
            return true;
        });
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
            ConnectionEvents.write(c, no, code, actor, why, now);
            return true;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
