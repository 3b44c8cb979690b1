package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Records what came of deliveries: many lanes' outcomes in one commit, each with its event. */
public final class Outcomes {
    private static final int LARGEST_BATCH = 64;
    private static final String RECORD = Statements.read("record.sql");
    private static final String FREE = Statements.read("free.sql");
    private static final String DOUBT =
            "update delivery d set doubt = ? from unnest(?::int[], ?::bigint[]) as t(connection_no, position)"
                    + " where d.connection_no = t.connection_no and d.position = t.position and d.state = 'W'";
    private static final String RELEASE =
            "update lane l set owner = null from unnest(?::int[], ?::int[]) as t(connection_no, lane)"
                    + " where l.connection_no = t.connection_no and l.lane = t.lane and l.owner = ?";

    private static final String FREE_LATE = Statements.read("free_late.sql");
    private static final String LOCK_LANES =
            "select 1 from lane l join unnest(?::int[], ?::int[]) as t(connection_no, lane)"
                    + " on l.connection_no = t.connection_no and l.lane = t.lane"
                    + " order by l.connection_no, l.lane for update of l";

    private final Database database;
    private final Connections connections;
    private final Lanes lanes;
    private final NodeLease node;
    private final Clock clock;
    private final GroupCommit<Work, Boolean> writer = new GroupCommit<>(this::write, LARGEST_BATCH);

    Outcomes(Database database, Connections connections, Lanes lanes, NodeLease node, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.lanes = lanes;
        this.node = node;
        this.clock = clock;
    }

    /**
     * Before the first byte of {@code deliveries} goes to a receiver that must not get it twice: from now on they are in
     * doubt. Records what came of others in the same commit.
     */
    public void beginning(List<Transition> transitions, List<Due> deliveries) {
        writer.submit(new Work(transitions, deliveries, List.of(), Optional.empty()));
    }

    /** Returns when all of it is durable; the claim stays. */
    public void record(List<Transition> transitions) {
        writer.submit(new Work(transitions, List.of(), List.of(), Optional.empty()));
    }

    /** Returns when all of it is durable and the lane is free; what was never sent is no longer in doubt. */
    public void recordAndRelease(List<Transition> transitions, List<Due> neverSent, WorkSignal.Lane lane) {
        boolean free = false;
        try {
            writer.submit(new Work(transitions, List.of(), neverSent, Optional.of(lane)));
            free = true;
        } finally {
            lanes.released(lane, free);
        }
    }

    private List<Boolean> write(List<Work> batch) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Transition> transitions =
                batch.stream().flatMap(w -> w.transitions.stream()).toList();
        List<Due> beginning = batch.stream().flatMap(w -> w.beginning.stream()).toList();
        List<Due> neverSent = batch.stream().flatMap(w -> w.neverSent.stream()).toList();
        List<WorkSignal.Lane> freeLanes =
                batch.stream().flatMap(w -> w.release.stream()).toList();
        database.inTransaction(c -> {
            // Lanes before deliveries, as a person's act locks them; in the other order the two could block each other.
            lock(c, freeLanes, transitions);
            record(c, transitions, now);
            for (Transition t : transitions) {
                if (t.to().isFinal() && t.delivery().returned()) {
                    Due d = t.delivery();
                    Database.update(
                            c, FREE, now, connections.get(d.connection()).no(), d.key(), "hub");
                }
            }
            freeLate(c, transitions, now);
            setDoubt(c, true, beginning);
            setDoubt(c, false, neverSent);
            release(c, freeLanes);
            return true;
        });
        return new ArrayList<>(java.util.Collections.nCopies(batch.size(), true));
    }

    /** A person may settle the blocking delivery at this moment: one of us two sees what the other did, whoever is first. */
    private void lock(Connection c, List<WorkSignal.Lane> released, List<Transition> transitions) throws SQLException {
        Set<WorkSignal.Lane> held = new TreeSet<>(released);
        transitions.stream().filter(Outcomes::isHeldBehind).forEach(t -> {
            Due d = t.delivery();
            int lane = connections.get(d.connection()).lane(Connections.keyHash(d.key()));
            held.add(new WorkSignal.Lane(d.connection(), lane));
        });
        if (held.isEmpty()) {
            return;
        }
        List<WorkSignal.Lane> lanesInOrder = List.copyOf(held);
        try (var statement = c.prepareStatement(LOCK_LANES)) {
            Columns columns = new Columns(c, statement);
            columns.integers(lanesInOrder, l -> connections.get(l.connection()).no());
            columns.integers(lanesInOrder, WorkSignal.Lane::number);
            statement.execute();
        }
    }

    /** Oldest first for each key; as soon as one has to stay, those behind it have to as well. */
    private void freeLate(Connection c, List<Transition> transitions, Instant now) throws SQLException {
        List<Due> held = transitions.stream()
                .filter(Outcomes::isHeldBehind)
                .map(Transition::delivery)
                .sorted(Comparator.comparingLong(Due::position))
                .toList();
        Set<Key> staying = new HashSet<>();
        for (Due d : held) {
            int no = connections.get(d.connection()).no();
            Key key = new Key(no, d.key());
            if (!staying.contains(key) && Database.update(c, FREE_LATE, now, no, d.position(), "hub") == 0) {
                staying.add(key);
            }
        }
    }

    private static boolean isHeldBehind(Transition t) {
        return t.to() == DeliveryState.HELD && Reasons.BEHIND.equals(t.reason());
    }

    private void record(Connection c, List<Transition> all, Instant now) throws SQLException {
        if (all.isEmpty()) {
            return;
        }
        try (var statement = c.prepareStatement(RECORD)) {
            Columns columns = new Columns(c, statement);
            columns.integers(
                    all, t -> connections.get(t.delivery().connection()).no());
            columns.longs(all, t -> t.delivery().position());
            columns.texts(all, t -> DeliveryState.WAITING.code());
            columns.texts(all, t -> t.to().code());
            columns.integers(all, Transition::attempts);
            columns.flags(all, Transition::doubt);
            columns.times(all, Transition::notBefore);
            columns.texts(all, Transition::reason);
            columns.texts(all, Transition::detail);
            columns.texts(all, Transition::code);
            columns.texts(all, t -> node.name());
            columns.time(Timestamp.from(now));
            columns.id(node.id());
            statement.execute();
        }
    }

    private void setDoubt(Connection c, boolean doubt, List<Due> deliveries) throws SQLException {
        if (deliveries.isEmpty()) {
            return;
        }
        try (var statement = c.prepareStatement(DOUBT)) {
            Columns columns = new Columns(c, statement);
            columns.flag(doubt);
            columns.integers(deliveries, d -> connections.get(d.connection()).no());
            columns.longs(deliveries, Due::position);
            statement.execute();
        }
    }

    private void release(Connection c, List<WorkSignal.Lane> free) throws SQLException {
        if (free.isEmpty()) {
            return;
        }
        try (var statement = c.prepareStatement(RELEASE)) {
            Columns columns = new Columns(c, statement);
            columns.integers(free, l -> connections.get(l.connection()).no());
            columns.integers(free, WorkSignal.Lane::number);
            columns.id(node.id());
            statement.execute();
        }
    }

    private record Key(int connectionNo, String key) {}

    private record Work(
            List<Transition> transitions,
            List<Due> beginning,
            List<Due> neverSent,
            Optional<WorkSignal.Lane> release) {}
}
