package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.failure.Side;

/** State of every connection's outside system, with its incidents: one opens, one closes (promise 5). */
public final class Endpoints {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

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

    /**
     * Nothing is sent until a probe succeeds. Opens an incident unless one is open; where the system only asks us to slow down,
     * not before that has lasted for {@link #PATIENCE}.
     */
    public void down(String connection, String signal, Instant nextProbeAt) {
        change(
                connection,
                EndpointState.DOWN,
                signal,
                nextProbeAt,
                0,
                "TARGET_DOWN",
                Sides.of(signal).name());
    }

    /** Nothing is sent until a person resumes the connection or a late probe succeeds. Opens an incident unless one is open. */
    public void misconfigured(String connection, String what, Instant nextProbeAt) {
        change(connection, EndpointState.MISCONFIGURED, what, nextProbeAt, 0, "MISCONFIGURED", "OPERATOR");
    }

    /** A probe succeeded: steps grow from {@code ramp}. */
    public void draining(String connection, int ramp) {
        change(connection, EndpointState.DRAINING, null, null, ramp, "DRAINING", null);
    }

    /** Everything flows again. Closes what is open. */
    public void up(String connection) {
        change(connection, EndpointState.UP, null, null, 0, "TARGET_UP", null);
    }

    /**
     * Nothing is left to test the endpoint with: a drain is over, and what was down is taken for up once its probe's time
     * has come. The next message finds out. Called for endpoints of which the dispatcher knows no work.
     *
     * @return whether anything has changed
     */
    public boolean upIfNothingWaits(Endpoint endpoint) {
        boolean draining = endpoint.state() == EndpointState.DRAINING;
        Instant probeAt = endpoint.nextProbeAt();
        boolean unprobed =
                endpoint.state() == EndpointState.DOWN && probeAt != null && !probeAt.isAfter(clock.instant());
        String code = draining ? "TARGET_UP" : "NOTHING_WAITS";
        if (endpoint.paused() || !(draining || unprobed) || somethingWaits(endpoint.connection())) {
            return false;
        }
        change(endpoint.connection(), EndpointState.UP, null, null, 0, code, null);
        return true;
    }

    /** Or will wait by itself, when its time has come. */
    private boolean somethingWaits(String connection) {
        return database.query(
                        "select exists (select 1 from delivery where connection_no = ? and (state = 'W'"
                                + " or state in ('N', 'U') and not_before is not null))",
                        r -> r.getBoolean(1),
                        connections.get(connection).no())
                .get(0);
    }

    /** A source cannot be read; deliveries to the same system are not concerned. Opens an incident or renews its words. */
    public void sourceTrouble(String connection, Side side, String signal) {
        incidents.trouble(connections.get(connection).no(), IncidentBook.SOURCE_TROUBLE, side, signal, now());
    }

    /** A source has been read to its end. Closes its incident. */
    public void sourceWell(String connection) {
        incidents.well(connections.get(connection).no(), IncidentBook.SOURCE_TROUBLE, now());
    }

    /** Reports that are to go there are not handed over and their deadline is near. Opens an incident or renews its words. */
    public void reportsDue(String connection, Side side, String signal) {
        incidents.trouble(connections.get(connection).no(), IncidentBook.REPORTS_DUE, side, signal, now());
    }

    /** No report is missing. Closes the incident. */
    public void reportsThere(String connection) {
        incidents.well(connections.get(connection).no(), IncidentBook.REPORTS_DUE, now());
    }

    /** Reports stand there otherwise than they were approved. Opens an incident or renews its words. */
    public void reportsDiffer(String connection, Side side, String signal) {
        incidents.trouble(connections.get(connection).no(), IncidentBook.REPORTS_DIFFER, side, signal, now());
    }

    /** Every report stands there as it was approved, as far as it was read. Closes the incident. */
    public void reportsAgree(String connection) {
        incidents.well(connections.get(connection).no(), IncidentBook.REPORTS_DIFFER, now());
    }

    /** A source tells nothing new against its usual rhythm. Opens an incident or renews its words. */
    public void sourceSilent(String connection, String signal) {
        incidents.trouble(connections.get(connection).no(), IncidentBook.SOURCE_SILENT, Side.PARTNER, signal, now());
    }

    /** A source is not silent any more, or nobody expects anything of it. Closes its incident. */
    public void sourceHeard(String connection) {
        incidents.well(connections.get(connection).no(), IncidentBook.SOURCE_SILENT, now());
    }

    /** A service does not answer questions. Opens an incident or renews its words. */
    public void serviceTrouble(String connection, Side side, String signal) {
        incidents.trouble(connections.get(connection).no(), IncidentBook.SERVICE_TROUBLE, side, signal, now());
    }

    /** A service answers. Closes its incident. */
    public void serviceWell(String connection) {
        incidents.well(connections.get(connection).no(), IncidentBook.SERVICE_TROUBLE, now());
    }

    /** Something about a service that somebody of ours should look at. Opens an incident or renews its words. */
    public void warn(Warning warning, String connection, String signal) {
        incidents.trouble(connections.get(connection).no(), warning.code, Side.OPERATOR, signal, now());
    }

    /** There is nothing to look at any more. Closes the incident. */
    public void noWarning(Warning warning, String connection) {
        incidents.well(connections.get(connection).no(), warning.code, now());
    }

    /** A person stops deliveries; {@code why} is kept. */
    public void pause(String connection, String actor, String why) {
        setPaused(connection, true, actor, why);
    }

    /** A person lets deliveries go on; what is down is probed at once. */
    public void resume(String connection, String actor, String why) {
        setPaused(connection, false, actor, why);
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
                throw new HubFailure(
                        FailureCode.STATE_CONFLICT,
                        Map.of("delivery", connection, "state", "NOT_DOWN"),
                        List.of(FieldProblem.of("", "not_down")),
                        null);
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
        String said = StoredText.of(signal);
        database.inTransaction(c -> {
            String before = Database.query(
                            c, "select state from endpoint where connection_no = ? for update", r -> r.getString(1), no)
                    .get(0);
            Instant since = Database.query(
                            c,
                            "update endpoint set state = ?, since = case when state = ? then since else ? end,"
                                    + " next_probe_at = ?, ramp = ?, signal = ? where connection_no = ? returning since",
                            r -> r.getTimestamp(1).toInstant(),
                            state.name(),
                            state.name(),
                            now,
                            nextProbeAt,
                            ramp,
                            said,
                            no)
                    .get(0);
            boolean early = Sides.asksForPatience(said) && since.plus(PATIENCE).isAfter(now);
            if (sideOfIncident != null && !early) {
                IncidentBook.open(c, no, code, sideOfIncident, said, now);
            }
            if (state == EndpointState.UP) {
                IncidentBook.targetUp(c, no, now);
            }
            if (state == EndpointState.DRAINING) {
                ConnectionEvents.write(c, no, code, "hub", Integer.toString(ramp), now);
            } else if (!before.equals(state.name())) {
                ConnectionEvents.write(c, no, code, "hub", said, now);
            }
            return true;
        });
    }

    private void setPaused(String connection, boolean paused, String actor, String why) {
        int no = connections.get(connection).no();
        Instant now = now();
        database.inTransaction(c -> {
            setPaused(c, no, paused, actor, why, now);
            return true;
        });
    }

    static void setPaused(Connection c, int no, boolean paused, String actor, String why, Instant now)
            throws SQLException {
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
        ConnectionEvents.write(c, no, paused ? "PAUSED" : "RESUMED", actor, why, now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What somebody is told of a service before it is too late. */
    public enum Warning {
        /** The questions of some officers look unusual. */
        ASKING_UNUSUAL(IncidentBook.ASKING_UNUSUAL),
        /** Somebody has nearly used up a quota of the day. */
        QUOTA_NEARLY_USED(IncidentBook.QUOTA_NEARLY_USED),
        /** A key of ours, or the service's certificate, ends soon. */
        KEY_ENDS(IncidentBook.KEY_ENDS);

        private final String code;

        Warning(String code) {
            this.code = code;
        }
    }
}
