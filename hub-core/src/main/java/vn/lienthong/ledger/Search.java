package vn.lienthong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds messages, newest first, page by page of positions. Never counts the history and never reads more of it than
 * {@value #BUDGET} entries for one page: what it has not looked through yet, it says.
 */
public final class Search {
    private static final int BUDGET = 50_000;
    private static final String BY_KEY =
            "select position from message where key = ? and position < ? and position >= ? order by position desc limit ?";
    private static final String IN_ORDER =
            "select position from message where position < ? and position >= ? order by position desc limit ?";
    private static final String BY_DELIVERY = "select position from (select position, state from delivery"
            + " where connection_no = ? and position < ? and position >= ? order by position desc limit " + BUDGET
            + ") d where ? = '' or d.state = ?::\"char\" order by position desc limit ?";
    private static final String BY_OPEN_STATE = "select distinct position from delivery"
            + " where state = ?::\"char\" and position < ? and position >= ? and (?::int < 0 or connection_no = ?)"
            + " order by position desc limit ?";
    private static final String BY_SOURCE = "select position from (select position, source from message"
            + " where position < ? and position >= ? order by position desc limit " + BUDGET
            + ") m where source = ? order by position desc limit ?";
    private static final String ROWS =
            "select position, accepted_at, source, type, key from message where position = any(?)";
    private static final String STANDINGS = "select d.*, e.state as endpoint, e.paused from delivery d"
            + " join endpoint e on e.connection_no = d.connection_no where d.position = any(?)"
            + " order by d.connection_no";

    private final Database database;
    private final Connections connections;
    private final Archive archive;
    private final Positions positions;

    Search(Database database, Connections connections, Archive archive) {
        this.positions = new Positions(database);
        this.database = database;
        this.connections = connections;
        this.archive = archive;
    }

    /** One page; {@code limit} messages at most. */
    public Page page(Query query, int limit) {
        long newest = Math.min(query.before, query.to == null ? Long.MAX_VALUE : positions.firstSince(query.to));
        long oldest = query.from == null ? 0 : positions.firstSince(query.from);
        List<Long> positions = positions(query, newest, oldest, limit + 1);
        boolean full = positions.size() > limit;
        List<Long> shown = full ? positions.subList(0, limit) : positions;
        long seenDownTo = full ? shown.get(limit - 1) : lookedDownTo(query, newest, oldest);
        return new Page(rows(shown), seenDownTo);
    }

    private List<Long> positions(Query q, long newest, long oldest, int limit) {
        Database.Row<Long> position = r -> r.getLong(1);
        if (!q.key.isEmpty()) {
            return database.query(BY_KEY, position, q.key, newest, oldest, limit);
        }
        int no = q.receiver.isEmpty()
                ? -1
                : connections.find(q.receiver).map(Connections.Known::no).orElse(0);
        if (q.state != null && !q.state.isFinal()) {
            return database.query(BY_OPEN_STATE, position, q.state.code(), newest, oldest, no, no, limit);
        }
        if (no >= 0) {
            String state = q.state == null ? "" : q.state.code();
            return database.query(
                    BY_DELIVERY, position, no, newest, oldest, state, state.isEmpty() ? "D" : state, limit);
        }
        return q.source.isEmpty()
                ? database.query(IN_ORDER, position, newest, oldest, limit)
                : database.query(BY_SOURCE, position, newest, oldest, q.source, limit);
    }

    /** How far a page that is not full has looked; 0 when there is nothing further. */
    private long lookedDownTo(Query q, long newest, long oldest) {
        boolean withBudget = q.key.isEmpty()
                && (!q.source.isEmpty() || !q.receiver.isEmpty())
                && (q.state == null || q.state.isFinal());
        if (!withBudget) {
            return 0;
        }
        long last = Math.min(newest, positions.last() + 1);
        return last - BUDGET <= Math.max(oldest, 1) ? 0 : last - BUDGET;
    }

    private List<Found> rows(List<Long> positions) {
        Database.ArrayOf asked = new Database.ArrayOf("int8", positions.toArray());
        Map<Long, List<StoredDelivery>> deliveries = new HashMap<>();
        database.query(STANDINGS, archive::delivery, asked)
                .forEach(d -> deliveries
                        .computeIfAbsent(d.ref().position(), p -> new ArrayList<>())
                        .add(d));
        Map<Long, Found> found = new HashMap<>();
        database.query(ROWS, r -> found(r, deliveries), asked).forEach(row -> found.put(row.number.position(), row));
        return positions.stream().map(found::get).filter(row -> row != null).toList();
    }

    private static Found found(ResultSet r, Map<Long, List<StoredDelivery>> deliveries) throws SQLException {
        Instant acceptedAt = r.getTimestamp("accepted_at").toInstant();
        long position = r.getLong("position");
        return new Found(
                MessageNumber.of(position, acceptedAt),
                acceptedAt,
                r.getString("source"),
                r.getString("type"),
                r.getString("key"),
                deliveries.getOrDefault(position, List.of()));
    }

    /**
     * What is looked for; empty text and null mean anything.
     *
     * @param source connection that sent it; not looked at together with the others
     * @param receiver connection that it is owed to
     * @param before only positions below this one
     */
    public record Query(
            String key,
            String source,
            String receiver,
            @Nullable DeliveryState state,
            @Nullable Instant from,
            @Nullable Instant to,
            long before) {}

    /** A message without its content. */
    public record Found(
            MessageNumber number,
            Instant acceptedAt,
            String source,
            String type,
            String key,
            List<StoredDelivery> deliveries) {
        public Found {
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * What was found.
     *
     * @param next {@code before} of the next page; 0 when there is none. A page with few messages and a next one has not
     *     looked through everything
     */
    public record Page(List<Found> found, long next) {
        public Page {
            found = List.copyOf(found);
        }
    }
}
