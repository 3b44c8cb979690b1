package vn.lienthong.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lanes and who holds them. Only the holder of a lane sends its deliveries, one after another, oldest first: that is how
 * order per key and connection is kept (promise 3), whatever the broker repeats or loses.
 */
public final class Lanes {
    /** Payload bytes of one claim at most; a single larger message is claimed alone. */
    static final int LARGEST_CLAIM_BYTES = 1 << 20;

    // Claiming and looking are two statements on purpose: the look needs a snapshot taken after the former holder's
    // outcomes were committed.
    private static final String CLAIM = """
            update lane set owner = ?
             where connection_no = ? and lane = ?
               and (owner is null or owner = ?
                    or not exists (select 1 from node n where n.id = lane.owner and n.lease_until > now()))
            """;
    private static final String LOOK = Statements.read("look.sql");

    private final Database database;
    private final Connections connections;
    private final NodeLease node;
    private final Set<WorkSignal.Lane> busyHere = ConcurrentHashMap.newKeySet();
    private final Set<WorkSignal.Lane> toGiveBack = ConcurrentHashMap.newKeySet();

    Lanes(Database database, Connections connections, NodeLease node) {
        this.database = database;
        this.connections = connections;
        this.node = node;
    }

    /** Takes the lane and reads its next deliveries; empty when somebody holds it. */
    public Optional<Claim> claim(WorkSignal.Lane lane, int limit) {
        if (!node.isValid() || !busyHere.add(lane)) {
            return Optional.empty();
        }
        boolean claimed = false;
        try {
            Optional<Claim> claim = take(lane) ? Optional.of(look(lane, limit)) : Optional.empty();
            claimed = claim.isPresent();
            return claim;
        } finally {
            if (!claimed) {
                busyHere.remove(lane);
            }
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

    /** False as soon as others might take over: then nothing more may be sent. */
    public boolean mayStillSend() {
        return node.isValid();
    }

    private boolean take(WorkSignal.Lane lane) {
        int no = connections.get(lane.connection()).no();
        return database.update(CLAIM, node.id(), no, lane.number(), node.id()) == 1;
    }

    private Claim look(WorkSignal.Lane lane, int limit) {
        List<Due> due = new ArrayList<>();
        List<Due> held = new ArrayList<>();
        long[] found = {0};
        database.query(
                LOOK,
                r -> {
                    found[0] = r.getLong("found");
                    Due delivery = new Due(
                            lane.connection(),
                            r.getLong("position"),
                            r.getTimestamp("accepted_at").toInstant(),
                            r.getObject("accepted_on", java.time.LocalDate.class),
                            r.getString("key"),
                            r.getBoolean("doubt"),
                            r.getInt("attempts"),
                            r.getString("reason") != null,
                            r.getString("source"),
                            r.getString("id"),
                            r.getString("type"),
                            r.getBytes("payload"));
                    return (r.getBoolean("blocked") ? held : due).add(delivery);
                },
                connections.get(lane.connection()).no(),
                lane.number(),
                limit,
                LARGEST_CLAIM_BYTES);
        return new Claim(lane, due, held, found[0] >= limit || due.size() + held.size() < found[0]);
    }
}
