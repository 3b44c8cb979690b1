package vn.lienthong.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import vn.lienthong.failure.Side;

/** How long messages took to a connection, and whose side it was on that they could not go. */
public final class Punctuality {
    private static final String AWAY = Statements.read("away.sql");
    /** More are not counted one by one. */
    private static final int MOST_OPEN = 100_000;

    private final Database database;
    private final Connections connections;
    private final Clock clock;

    Punctuality(Database database, Connections connections, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Of the messages accepted on these days: those that have arrived, as far as they are counted, and those that are open for longer.
     *
     * @param within one of the steps in which is counted
     */
    public Counted count(String connection, Duration within, LocalDate first) {
        int no = connections.get(connection).no();
        Counted arrived = database.query(
                        "select coalesce(sum(n) filter (where within <= ?), 0), coalesce(sum(n) filter (where within > ? and not"
                                + " planned), 0), coalesce(sum(n) filter (where within > ? and planned), 0)"
                                + " from delay_count where connection_no = ? and day >= ?::date",
                        r -> new Counted(r.getLong(1), r.getLong(2), r.getLong(3), 0),
                        within.toSeconds(),
                        within.toSeconds(),
                        within.toSeconds(),
                        no,
                        first.toString())
                .get(0);
        return new Counted(arrived.inTime, arrived.late, arrived.excused, stillOpen(no, within, first));
    }

    private long stillOpen(int no, Duration within, LocalDate first) {
        return database.query(
                        "select count(*) from (select 1 from delivery where connection_no = ? and state in ('W', 'N', 'H',"
                                + " 'U', 'Q') and accepted_at < ? and accepted_on >= ?::date limit " + MOST_OPEN
                                + ") late",
                        r -> r.getLong(1),
                        no,
                        clock.instant().minus(within),
                        first.toString())
                .get(0);
    }

    /** For how long the system could not be reached since then outside of its windows, by the side that it was on. */
    public Map<Side, Duration> away(String connection, Instant since) {
        int no = connections.get(connection).no();
        Instant now = clock.instant();
        Map<Side, Duration> away = new EnumMap<>(Side.class);
        database.query(
                AWAY,
                r -> away.put(Side.valueOf(r.getString("side")), Duration.ofSeconds(r.getLong("seconds"))),
                no,
                since,
                since,
                now,
                no,
                now,
                since);
        return away;
    }

    /**
     * How many messages took how long.
     *
     * @param late of those that have arrived
     * @param excused late while the system was known to be away
     * @param open not there, and the time is over
     */
    public record Counted(long inTime, long late, long excused, long open) {}
}
