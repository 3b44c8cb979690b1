package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes outcomes of many lanes in one commit. Each lane's row is locked first: whoever takes over its lane waits for the
 * commit or comes before it, and what stands in a lane that this node no longer holds is left alone.
 */
final class OutcomeWriter {
    private static final String RECORD = Statements.read("record.sql");
    private static final String FREE = Statements.read("free.sql");
    private static final String DOUBT =
            "update delivery d set doubt = ? from unnest(?::int[], ?::bigint[]) as t(connection_no, position)"
                    + " where d.connection_no = t.connection_no and d.position = t.position and d.state = 'W'"
                    + " and exists (select 1 from lane l"
                    + " where l.connection_no = d.connection_no and l.lane = d.lane and l.owner = ?)"
                    + " returning d.connection_no, d.position";
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
    private final NodeLease node;
    private final Clock clock;

    OutcomeWriter(Database database, Connections connections, NodeLease node, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.node = node;
        this.clock = clock;
    }

    /** For each work the positions that it may begin, in order; all are durable, or none is. */
    List<Set<Long>> write(List<Work> batch) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Transition> transitions =
                batch.stream().flatMap(w -> w.transitions.stream()).toList();
        List<Due> beginning = batch.stream().flatMap(w -> w.beginning.stream()).toList();
        List<Due> neverSent = batch.stream().flatMap(w -> w.neverSent.stream()).toList();
        List<WorkSignal.Lane> freeLanes =
                batch.stream().filter(Work::release).map(Work::lane).toList();
        Map<Integer, Set<Long>> begun = database.inTransaction(c -> {
            // Lanes before deliveries, as a person's act locks them; in the other order the two could block each other.
            lock(c, batch.stream().map(Work::lane).collect(Collectors.toCollection(TreeSet::new)));
            record(c, transitions, now);
            for (Transition t : transitions) {
                if (t.to().isFinal() && t.delivery().returned()) {
                    Due d = t.delivery();
                    Database.update(
                            c, FREE, now, connections.get(d.connection()).no(), d.key(), "hub");
                }
            }
            freeLate(c, transitions, now);
            Map<Integer, Set<Long>> marked = setDoubt(c, true, beginning);
            setDoubt(c, false, neverSent);
            release(c, freeLanes);
            return marked;
        });
        return batch.stream()
                .map(w ->
                        begun.getOrDefault(connections.get(w.lane.connection()).no(), Set.of()))
                .toList();
    }

    /** A person may settle the blocking delivery at this moment: one of us two sees what the other did, whoever is first. */
    private void lock(Connection c, Set<WorkSignal.Lane> held) throws SQLException {
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
                .filter(OutcomeWriter::isHeldBehind)
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

    /** Returns the positions of each connection that are still this node's to send. */
    private Map<Integer, Set<Long>> setDoubt(Connection c, boolean doubt, List<Due> deliveries) throws SQLException {
        Map<Integer, Set<Long>> ours = new HashMap<>();
        if (deliveries.isEmpty()) {
            return ours;
        }
        try (var statement = c.prepareStatement(DOUBT)) {
            Columns columns = new Columns(c, statement);
            columns.flag(doubt);
            columns.integers(deliveries, d -> connections.get(d.connection()).no());
            columns.longs(deliveries, Due::position);
            columns.id(node.id());
            try (var changed = statement.executeQuery()) {
                while (changed.next()) {
                    ours.computeIfAbsent(changed.getInt(1), no -> new HashSet<>())
                            .add(changed.getLong(2));
                }
            }
        }
        return ours;
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

    /**
     * What one lane's holder has to say.
     *
     * @param beginning about to go out to a receiver that must not get it twice
     * @param release whether the lane is given back
     */
    record Work(
            WorkSignal.Lane lane,
            List<Transition> transitions,
            List<Due> beginning,
            List<Due> neverSent,
            boolean release) {}
}
