package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** How far each source has been read, and the rows that were set aside on the way. */
public final class Sources {
    private static final String SET_ASIDE = Statements.read("set_aside.sql");
    private static final String SETTLE = Statements.read("settle_place.sql");
    private static final String STANDING = "select coalesce(b.position, ''), e.paused from endpoint e"
            + " left join bookmark b on b.connection_no = e.connection_no where e.connection_no = ?";
    private static final String FIRST_BOOKMARK = "insert into bookmark (connection_no, position, changed_at)"
            + " values (?, ?, ?) on conflict (connection_no) do update"
            + " set position = excluded.position, changed_at = excluded.changed_at where bookmark.position = ''";
    private static final String NEXT_BOOKMARK =
            "update bookmark set position = ?, changed_at = ? where connection_no = ? and position = ?";
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

    /** How far a connection has been read, and whether a person lets it be read. */
    public Standing standing(String connection) {
        return database.queryOne(
                        STANDING,
                        r -> new Standing(r.getString(1), r.getBoolean(2)),
                        connections.get(connection).no())
                .orElseThrow();
    }

    /**
     * Makes sure that nobody has read on meanwhile.
     *
     * @throws BookmarkMoved when the bookmark is another one
     */
    public void require(String connection, String bookmark) {
        if (!standing(connection).bookmark().equals(bookmark)) {
            throw new BookmarkMoved(connection);
        }
    }

    /**
     * In one commit: rows set aside, places whose row is good now settled, the bookmark moved. The messages of the portion
     * are durable before.
     *
     * @return how many bad rows had not been set aside before
     * @throws BookmarkMoved when the bookmark is not {@code from} any more; nothing is changed then
     */
    public int advance(String connection, String from, String to, Portion portion) {
        int no = connections.get(connection).no();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.inTransaction(c -> {
            int moved = from.isEmpty()
                    ? Database.update(c, FIRST_BOOKMARK, no, to, now)
                    : Database.update(c, NEXT_BOOKMARK, to, now, no, from);
            if (moved == 0) {
                throw new BookmarkMoved(connection);
            }
            return keep(c, no, portion, now);
        });
    }

    /** The same for rows that were handed in, where there is no bookmark. */
    public int setAside(String connection, Portion portion) {
        int no = connections.get(connection).no();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.inTransaction(c -> keep(c, no, portion, now));
    }

    private static int keep(Connection c, int no, Portion portion, Instant now) throws SQLException {
        settle(c, no, portion.good(), now);
        int fresh = setAside(c, no, portion.bad(), now);
        if (HeardDays.add(c, no, portion.accepted() + fresh, now) < RecordedRows.MOST_A_DAY) {
            RecordedRows.add(c, no, HeardDays.day(now), portion.recorded().get());
        }
        return fresh;
    }

    /** Rows that wait for a correction, oldest first; of one connection, or of all for an empty name. */
    public List<SetAside> list(String connection, long after, int limit) {
        return database.query(LIST, SetAsideRows::row, connection, connection, after, limit);
    }

    /** The connection that a row set aside came from. */
    public Optional<String> findConnection(long no) {
        return database.queryOne(
                "select c.name from set_aside s join connection c on c.no = s.connection_no where s.no = ?",
                r -> r.getString(1),
                no);
    }

    /** How many rows of each connection wait for a correction. */
    public Map<String, Long> waiting() {
        Map<String, Long> waiting = new HashMap<>();
        database.query(
                "select c.name, count(*) from set_aside s join connection c on c.no = s.connection_no"
                        + " where s.settled_at is null group by 1",
                r -> waiting.put(r.getString(1), r.getLong(2)));
        return waiting;
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

    private static int setAside(Connection c, int no, List<Bad> bad, Instant now) throws SQLException {
        if (bad.isEmpty()) {
            return 0;
        }
        try (var statement = c.prepareStatement(SET_ASIDE)) {
            Columns columns = new Columns(c, statement);
            columns.texts(bad, b -> b.where().source());
            columns.texts(bad, b -> b.where().place());
            columns.texts(bad, Bad::problems);
            columns.bytes(bad, Bad::columns);
            columns.bytes(bad, Bad::digest);
            columns.number(no);
            columns.time(Timestamp.from(now));
            return statement.executeUpdate();
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

    /**
     * What became of some rows.
     *
     * @param good where the good ones stood, whether they told something new or not
     * @param accepted how many told something new
     * @param recorded the rows themselves, as far as they are to be kept; asked for only where there is room
     */
    public record Portion(List<Bad> bad, List<Where> good, int accepted, Supplier<List<RecordedRows.Raw>> recorded) {
        public static Portion of(List<Bad> bad, List<Where> good, int accepted) {
            return new Portion(bad, good, accepted, List::of);
        }
    }

    /** A place at a source. */
    public record Where(String source, String place) {}

    /**
     * A bad row.
     *
     * @param problems what is wrong, as JSON; never a value of the row
     * @param columns the row itself as JSON; personal data
     * @param digest of place and columns: the same row is kept once
     */
    public record Bad(Where where, String problems, byte[] columns, byte[] digest) {
        /** Prints where it stands, not what it holds. */
        @Override
        public String toString() {
            return "Bad[" + where + "]";
        }
    }

    /**
     * How a source stands.
     *
     * @param bookmark empty before the first reading
     */
    public record Standing(String bookmark, boolean paused) {}

    /** Another node has read on meanwhile. */
    public static final class BookmarkMoved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BookmarkMoved(String connection) {
            super("the bookmark of " + connection + " is another one");
        }
    }
}
