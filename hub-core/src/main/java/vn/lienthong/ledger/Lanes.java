package vn.lienthong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.lienthong.model.Leg;
import vn.lienthong.model.Successions;

/**
 * Lanes and who holds them. Only the holder of a lane sends its deliveries, one after another, oldest first: that is how
 * order per key and connection is kept (promise 3), whatever the broker repeats or loses.
 */
public final class Lanes {
    /** Payload bytes of one claim at most; a single larger message is claimed alone. */
    static final int LARGEST_CLAIM_BYTES = 1 << 20;

    /** Lanes claimed and looked at together at most. */
    private static final int LARGEST_GROUP = 16;

    // Claiming and looking are two statements on purpose: the look needs a snapshot taken after the former holder's
    // outcomes were committed.
    private static final String CLAIM = Statements.read("claim.sql");
    private static final String LOOK = Statements.read("look.sql");

    private final Database database;
    private final Connections connections;
    private final NodeLease node;
    private final GroupCommit<Wanted, Optional<Claim>> together = new GroupCommit<>(this::takeAndLook, LARGEST_GROUP);
    private final Set<WorkSignal.Lane> busyHere = ConcurrentHashMap.newKeySet();
    private final Set<WorkSignal.Lane> toGiveBack = ConcurrentHashMap.newKeySet();

    Lanes(Database database, Connections connections, NodeLease node) {
        this.database = database;
        this.connections = connections;
        this.node = node;
    }

    /** Takes the lane and reads its next deliveries; empty when somebody holds it. */
    public Optional<Claim> claim(WorkSignal.Lane lane, int limit) {
        long generation = node.generation();
        if (!node.isValid(generation) || !busyHere.add(lane)) {
            return Optional.empty();
        }
        try {
            Optional<Claim> claim = together.submit(new Wanted(lane, limit, generation));
            if (claim.isEmpty()) {
                busyHere.remove(lane);
            }
            return claim;
        } catch (RuntimeException | Error e) {
            // Perhaps it was taken and only the look failed: then nobody else could take it while this node lives.
            toGiveBack.add(lane);
            throw e;
        }
    }

    /** Called by the outcome writer; a lane that could not be given back is given back by {@link #giveBack}. */
    void released(WorkSignal.Lane lane, boolean inLedgerToo) {
        if (inLedgerToo) {
            busyHere.remove(lane);
        } else {
            toGiveBack.add(lane);
        }
    }

    /** Gives back lanes whose release failed while the ledger was away; called now and then. */
    public void giveBack() {
        for (WorkSignal.Lane lane : List.copyOf(toGiveBack)) {
            int no = connections.get(lane.connection()).no();
            database.update(
                    "update lane set owner = null where connection_no = ? and lane = ? and owner = ?",
                    no,
                    lane.number(),
                    node.id());
            toGiveBack.remove(lane);
            busyHere.remove(lane);
        }
    }

    /** False as soon as others might have taken over, and for good: then nothing more of the claim may be sent. */
    public boolean mayStillSend(Claim claim) {
        return node.isValid(claim.generation());
    }

    private List<Optional<Claim>> takeAndLook(List<Wanted> wanted) {
        Set<LaneNo> taken = new HashSet<>(database.query(
                CLAIM,
                r -> new LaneNo(r.getInt(1), r.getInt(2)),
                column(wanted, w -> number(w.lane).connection),
                column(wanted, w -> w.lane.number()),
                node.id(),
                node.id()));
        List<Wanted> ours =
                wanted.stream().filter(w -> taken.contains(number(w.lane))).toList();
        Map<LaneNo, Look> looks = new HashMap<>();
        ours.forEach(w -> looks.put(number(w.lane), new Look(w)));
        if (!ours.isEmpty()) {
            database.query(
                    LOOK,
                    r -> look(looks, r).add(r),
                    column(ours, w -> number(w.lane).connection),
                    column(ours, w -> w.lane.number()),
                    column(ours, Wanted::limit),
                    LARGEST_CLAIM_BYTES);
        }
        return wanted.stream()
                .map(w -> Optional.ofNullable(looks.get(number(w.lane))).map(Look::claim))
                .toList();
    }

    private static Look look(Map<LaneNo, Look> looks, ResultSet r) throws SQLException {
        return Objects.requireNonNull(looks.get(new LaneNo(r.getInt("connection_no"), r.getInt("lane"))));
    }

    private LaneNo number(WorkSignal.Lane lane) {
        return new LaneNo(connections.get(lane.connection()).no(), lane.number());
    }

    private static Database.ArrayOf column(List<Wanted> wanted, Function<Wanted, Integer> value) {
        return new Database.ArrayOf("int4", wanted.stream().map(value).toArray());
    }

    private record LaneNo(int connection, int lane) {}

    private record Wanted(WorkSignal.Lane lane, int limit, long generation) {}

    /** What the look finds in one lane. */
    private static final class Look {
        private final Wanted wanted;
        private final List<Due> due = new ArrayList<>();
        private final List<Due> held = new ArrayList<>();
        private long found;

        Look(Wanted wanted) {
            this.wanted = wanted;
        }

        boolean add(ResultSet r) throws SQLException {
            found = r.getLong("found");
            Due delivery = new Due(
                    wanted.lane.connection(),
                    r.getLong("position"),
                    r.getTimestamp("accepted_at").toInstant(),
                    r.getObject("accepted_on", java.time.LocalDate.class),
                    r.getString("key"),
                    r.getBoolean("doubt"),
                    r.getInt("attempts"),
                    r.getString("reason") != null,
                    Leg.offices(r.getString("offices")),
                    MessageNumber.of(
                            r.getLong("goes"), r.getTimestamp("goes_at").toInstant()),
                    r.getString("source"),
                    r.getString("id"),
                    r.getString("type"),
                    Successions.of(r.getString("flags")),
                    r.getBytes("payload"));
            return (r.getBoolean("blocked") ? held : due).add(delivery);
        }

        Claim claim() {
            boolean more = found >= wanted.limit || due.size() + held.size() < found;
            return new Claim(wanted.lane, due, held, more, wanted.generation);
        }
    }
}
