package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How far each source has been read, and the rows that were set aside on the way. */
public final class Sources {
    private static final String SET_ASIDE = Statements.read("set_aside.sql");
    private static final String SETTLE = Statements.read("settle_place.sql");
    private static final String BOOKMARK = "insert into bookmark (connection_no, position, changed_at) values (?, ?, ?)"
            + " on conflict (connection_no) do update set position = excluded.position, changed_at = excluded.changed_at";
    private static final String LIST =
            "select s.no, c.name, s.source, s.place, s.at, s.problems, s.columns from set_aside s"
                    + " join connection c on c.no = s.connection_no"
                    + " where s.settled_at is null and (? = '' or c.name = ?) and s.no > ? order by s.no limit ?";

    private final Database database;
    private final Connections connections;
    private final Clock clock;

    Sources(Database database, Connections connections, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
    }

    /** The bookmark of a connection; empty text before the first reading. */
    public String bookmark(String connection) {
        return database.queryOne(
                        "select position from bookmark where connection_no = ?",
                        r -> r.getString(1),
                        connections.get(connection).no())
                .orElse("");
    }

    /**
     * In one commit: rows set aside, places whose row is good now settled, the bookmark moved. The messages of the portion
     * are durable before.
     */
    public void advance(
            String connection, List<SetAside> bad, List<Where> good, String bookmark, List<byte[]> digests) {
        int no = connections.get(connection).no();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.inTransaction(c -> {
            settle(c, no, good, now);
            setAside(c, no, bad, digests, now);
            Database.update(c, BOOKMARK, no, bookmark, now);
            return true;
        });
    }

    /** Rows that wait for a correction, oldest first; of one connection, or of all for an empty name. */
    public List<SetAside> list(String connection, long after, int limit) {
        return database.query(
                LIST,
                r -> new SetAside(
                        r.getLong(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        Database.instant(r, "at"),
                        r.getString(6),
                        r.getBytes(7)),
                connection,
                connection,
                after,
                limit);
    }

    /** A person decides that a row needs no correction. False when it is settled already. */
    public boolean dismiss(long no, Act act) {
        return database.update(
                        "update set_aside set settled_at = ?, settled_by = ?, settled_why = ? where no = ? and settled_at is null",
                        clock.instant(),
                        act.actor(),
                        act.reason(),
                        no)
                == 1;
    }

    private static void setAside(Connection c, int no, List<SetAside> bad, List<byte[]> digests, Instant now)
            throws SQLException {
        if (bad.isEmpty()) {
            return;
        }
        try (var statement = c.prepareStatement(SET_ASIDE)) {
            Columns columns = new Columns(c, statement);
            columns.texts(bad, SetAside::source);
            columns.texts(bad, SetAside::place);
            columns.texts(bad, SetAside::problems);
            columns.bytes(bad, SetAside::columns);
            columns.bytes(digests, d -> d);
            columns.number(no);
            columns.time(Timestamp.from(now));
            statement.execute();
        }
    }

    private static void settle(Connection c, int no, List<Where> good, Instant now) throws SQLException {
        if (good.isEmpty()) {
            return;
        }
        try (var statement = c.prepareStatement(SETTLE)) {
            Columns columns = new Columns(c, statement);
            columns.time(Timestamp.from(now));
            columns.texts(good, Where::source);
            columns.texts(good, Where::place);
            columns.number(no);
            statement.execute();
        }
    }

    /** A place at a source. */
    public record Where(String source, String place) {}
}
