package vn.lienthong.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Work that the ledger needs now and then: months ahead, deliveries whose time has come, lanes that have work. */
public final class Upkeep {
    private static final int MONTHS_AHEAD = 3;
    private static final String DUE = Statements.read("due.sql");
    private final Database database;
    private final Connections connections;
    private final Clock clock;

    Upkeep(Database database, Connections connections, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
    }

    /** Makes the partitions of this month, the last one and the next ones. */
    public void ensureMonths() {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        for (int month = -1; month <= MONTHS_AHEAD; month++) {
            Instant day = now.plusMonths(month).toInstant();
            database.query("select ensure_month(?)", r -> true, day);
        }
    }

    /** Brings back what was put off until now; tells which lanes have work by it. */
    public Collection<WorkSignal.Lane> bringBackDue() {
        Instant now = clock.instant();
        return database.query(DUE, r -> new WorkSignal.Lane(connections.name(r.getInt(1)), r.getInt(2)), now, now);
    }

    /** Every lane that has something waiting and whose holder, if any, is gone or idle. */
    public List<WorkSignal.Lane> lanesWithWork() {
        return database.query(
                "select l.connection_no, l.lane from lane l where exists (select 1 from delivery d"
                        + " where d.connection_no = l.connection_no and d.lane = l.lane and d.state = 'W')"
                        + " and not exists (select 1 from node n where n.id = l.owner and n.lease_until > now())",
                r -> new WorkSignal.Lane(connections.name(r.getInt(1)), r.getInt(2)));
    }

    /** Every lane that a living node holds. */
    public Set<WorkSignal.Lane> lanesHeld() {
        return Set.copyOf(database.query(
                "select l.connection_no, l.lane from lane l join node n on n.id = l.owner where n.lease_until > now()",
                r -> new WorkSignal.Lane(connections.name(r.getInt(1)), r.getInt(2))));
    }

    /** Forgets nodes that are gone for good. */
    public void forgetGoneNodes() {
        database.update("delete from node where lease_until < now() - interval '1 hour'");
    }
}
