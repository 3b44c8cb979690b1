package vn.lienthong.ledger;

import java.util.List;
import java.util.Optional;

/** What waits for a person, grouped by cause, and the frozen set of each (promise: an act touches what was shown). */
public final class Causes {
    private static final int MOST = 200;
    private static final String LIST = Statements.read("causes.sql");
    private static final String STUCK = Statements.read("stuck.sql");

    private final Database database;
    private final Connections connections;
    private final Archive archive;

    Causes(Database database, Connections connections, Archive archive) {
        this.database = database;
        this.connections = connections;
        this.archive = archive;
    }

    /** The largest first; at most 200. */
    public List<Cause> list() {
        return database.query(
                LIST,
                r -> new Cause(
                        r.getString("cause"),
                        r.getString("name"),
                        DeliveryState.ofCode(r.getString("state")),
                        r.getString("reason"),
                        r.getString("text"),
                        r.getLong("n"),
                        r.getTimestamp("first_at").toInstant(),
                        new Cause.Frozen(
                                r.getLong("upto"), r.getTimestamp("last_at").toInstant())),
                MOST);
    }

    public Optional<Cause> find(String id) {
        return list().stream().filter(cause -> cause.id().equals(id)).findFirst();
    }

    /**
     * Of the frozen set those that still wait, oldest first.
     *
     * @param after position after which the page starts, 0 for the first
     */
    public List<Stuck> stuck(
            String id, String connection, DeliveryState state, Cause.Frozen set, long after, int limit) {
        int no = connections.find(connection).map(Connections.Known::no).orElse(-1);
        return database.query(
                STUCK,
                r -> new Stuck(archive.delivery(r), r.getLong("behind")),
                no,
                state.code(),
                id,
                set.upTo(),
                set.changedUpTo(),
                after,
                limit);
    }

    /** One delivery that waits for a person, and how many of its key wait behind it. */
    public record Stuck(StoredDelivery delivery, long behind) {}
}
