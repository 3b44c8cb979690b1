package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.WaveRun.Item;
import vn.lienthong.ledger.WaveRun.Outcome;
import vn.lienthong.ledger.WaveRun.Status;
import vn.lienthong.ledger.WaveRun.Wave;

/** Retry in growing waves over a frozen set: ordered once, stopped by failures or a person, durable at every step. */
public final class Waves {
    private static final Set<DeliveryState> RETRIED = EnumSet.of(DeliveryState.QUARANTINED, DeliveryState.UNKNOWN);
    private static final String RUN = "select r.*, c.name from wave_run r join connection c on c.no = r.connection_no ";
    private static final String ITEMS = Statements.read("wave_items.sql");

    private final Database writing;
    private final Database reading;
    private final Connections connections;
    private final WaveSteps steps;
    private final Clock clock;

    Waves(Database writing, Database reading, Connections connections, Desk desk, Clock clock) {
        this.writing = writing;
        this.reading = reading;
        this.connections = connections;
        this.clock = clock;
        this.steps = new WaveSteps(writing, desk, clock);
    }

    /**
     * Begins a run over what stands in the set, unless this order was given before or a run for this cause is under way:
     * then that one.
     *
     * @throws HubFailure {@code STATE_CONFLICT} when nothing of the set waits any more or it is not a thing to retry
     */
    public WaveRun start(WaveOrder order, Act act) {
        int no = connections
                .find(order.connection())
                .orElseThrow(() -> notFound("connection " + order.connection()))
                .no();
        if (!RETRIED.contains(order.state())) {
            throw conflict(order);
        }
        long run = writing.inTransaction(c -> {
            Optional<Long> begun = Database.query(
                            c,
                            "insert into wave_run (request, connection_no, cause, state, upto, changed_upto, tolerance,"
                                    + " actor, reason, started_at) values (?, ?, ?, ?::\"char\", ?, ?, ?, ?, ?, ?)"
                                    + " on conflict do nothing returning no",
                            r -> r.getLong(1),
                            order.request(),
                            no,
                            order.cause(),
                            order.state().code(),
                            order.set().upTo(),
                            order.set().changedUpTo(),
                            order.tolerance(),
                            act.actor(),
                            act.reason(),
                            now())
                    .stream()
                    .findFirst();
            return begun.isPresent() ? filled(c, begun.get(), no, order) : known(c, no, order);
        });
        return find(run).orElseThrow(() -> notFound("run " + run));
    }

    private static long filled(Connection c, long run, int no, WaveOrder order) throws SQLException {
        int items = Database.update(
                c,
                ITEMS,
                run,
                no,
                order.state().code(),
                order.cause(),
                order.set().upTo(),
                order.set().changedUpTo());
        if (items == 0) {
            throw conflict(order);
        }
        Database.update(
                c,
                "insert into wave (run_no, wave, size) select run_no, wave, count(*) from wave_item where run_no = ?"
                        + " group by run_no, wave",
                run);
        return run;
    }

    private static long known(Connection c, int no, WaveOrder order) throws SQLException {
        return Database.query(
                        c,
                        "select no from wave_run where request = ? or (connection_no = ? and cause = ?"
                                + " and status = 'RUNNING') order by request = ? desc limit 1",
                        r -> r.getLong(1),
                        order.request(),
                        no,
                        order.cause(),
                        order.request())
                .stream()
                .findFirst()
                .orElseThrow(() -> conflict(order));
    }

    /** A person has seen enough: what is under way goes on, nothing more is tried. */
    public void stop(long run, Act act) {
        int stopped = writing.update(
                "update wave_run set status = 'STOPPED_BY_PERSON', ended_at = ?, stopped_by = ?, stopped_why = ?"
                        + " where no = ? and status = 'RUNNING'",
                now(),
                act.actor(),
                act.reason(),
                run);
        if (stopped == 0) {
            WaveRun known = find(run).orElseThrow(() -> notFound("run " + run));
            throw new HubFailure(
                    FailureCode.STATE_CONFLICT,
                    Map.of("delivery", "run " + run, "state", known.status().name()));
        }
    }

    /** One step of every run that is under way, and the account of what a stopped one still had out; one node at a time. */
    public void step() {
        reading.query(
                        RUN + "where r.status = 'RUNNING' or exists (select from wave w where w.run_no = r.no"
                                + " and w.under_way > 0) order by r.no",
                        Waves::run)
                .forEach(run -> steps.step(withCounts(run)));
    }

    public Optional<WaveRun> find(long run) {
        return reading.queryOne(RUN + "where r.no = ?", Waves::run, run).map(this::withCounts);
    }

    /** The newest first. */
    public List<WaveRun> list(int limit) {
        List<WaveRun> runs = new ArrayList<>();
        reading.query(RUN + "order by r.no desc limit ?", Waves::run, limit).forEach(run -> runs.add(withCounts(run)));
        return runs;
    }

    /** What came of each, oldest message first; next page: after the position of the last one. */
    public List<Item> items(long run, long after, int limit) {
        return reading.query(
                "select i.position, i.wave, i.outcome, m.accepted_at, m.key, d.detail from wave_item i"
                        + " join wave_run r on r.no = i.run_no join message m on m.position = i.position"
                        + " left join delivery d on d.connection_no = r.connection_no and d.position = i.position"
                        + " where i.run_no = ? and i.position > ? order by i.position limit ?",
                r -> new Item(
                        MessageNumber.of(
                                r.getLong("position"),
                                r.getTimestamp("accepted_at").toInstant()),
                        r.getString("key"),
                        r.getInt("wave"),
                        Outcome.valueOf(r.getString("outcome")),
                        r.getString("detail")),
                run,
                after,
                limit);
    }

    private WaveRun withCounts(WaveRun run) {
        return run.with(reading.query("select * from wave where run_no = ? order by wave", Wave::of, run.no()));
    }

    private static WaveRun run(ResultSet r) throws SQLException {
        return new WaveRun(
                r.getLong("no"),
                r.getString("name"),
                r.getString("cause"),
                r.getInt("tolerance"),
                new Act(r.getString("actor"), r.getString("reason")),
                Status.valueOf(r.getString("status")),
                r.getInt("wave"),
                r.getTimestamp("started_at").toInstant(),
                Database.instant(r, "ended_at"),
                r.getString("stopped_by"),
                r.getString("stopped_why"),
                List.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static HubFailure conflict(WaveOrder order) {
        return new HubFailure(
                FailureCode.STATE_CONFLICT,
                Map.of("delivery", order.connection(), "state", order.state().name()));
    }

    private static HubFailure notFound(String what) {
        return new HubFailure(FailureCode.NOT_FOUND, Map.of("what", what));
    }
}
