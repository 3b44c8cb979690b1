package vn.lienthong.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells every node that its configuration is to be read again, and keeps who changed it, when and why. */
public final class ConfigurationChanges {
    private final Database database;
    private final NodeLease node;
    private final Clock clock;

    ConfigurationChanges(Database database, NodeLease node, Clock clock) {
        this.database = database;
        this.node = node;
        this.clock = clock;
    }

    /**
     * Returns the number of the change, once it is durable.
     *
     * @param file that was added, with the digest of its content; null when nobody said
     */
    public long announce(Act act, @Nullable String file, @Nullable String digest) {
        return database.query(
                        "insert into configuration_change (at, actor, reason, file, digest) values (?, ?, ?, ?, ?)"
                                + " returning no",
                        r -> r.getLong(1),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        act.actor(),
                        act.reason(),
                        file,
                        digest)
                .get(0);
    }

    /** Number of the newest change; 0 when there was none. */
    public long newest() {
        return database.query("select coalesce(max(no), 0) from configuration_change", r -> r.getLong(1))
                .get(0);
    }

    /** This node works by the configuration as of that change. */
    public void followed(long change) {
        database.update("update node set followed = ? where id = ?", change, node.id());
    }

    /** Living nodes, other than this one, that do not yet work by the change. */
    public List<String> behind(long change) {
        return database.query(
                "select name from node where lease_until > now() and id <> ? and followed < ? order by name",
                r -> r.getString(1),
                node.id(),
                change);
    }

    /** Newest first. */
    public List<Change> list(int limit) {
        return database.query(
                "select * from configuration_change order by no desc limit ?",
                r -> new Change(
                        r.getLong("no"),
                        r.getTimestamp("at").toInstant(),
                        r.getString("actor"),
                        r.getString("reason"),
                        r.getString("file")),
                limit);
    }

    /** One change. */
    public record Change(
            long no,
            Instant at,
            String actor,
            String reason,
            @Nullable String file) {}
}
