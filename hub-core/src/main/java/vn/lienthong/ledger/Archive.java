package vn.lienthong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.Leg;

/** Looks into the ledger without changing it. */
public final class Archive {
    private static final int ENDPOINT_EVENTS = 100;
    private static final String EVENTS = Statements.read("events_of.sql");

    private final Database database;
    private final Connections connections;

    Archive(Database database, Connections connections) {
        this.database = database;
        this.connections = connections;
    }

    public Optional<StoredMessage> find(MessageNumber number) {
        return database.queryOne(
                "select * from message where position = ? and accepted_at >= ? and accepted_at < ?",
                Archive::message,
                number.position(),
                number.from(),
                number.to());
    }

    /** The message of the same key accepted just before. */
    public Optional<StoredMessage> previousOf(StoredMessage message) {
        return database.queryOne(
                "select * from message where key = ? and position < ? and source = ? order by position desc limit 1",
                Archive::message,
                message.key(),
                message.number().position(),
                message.source());
    }

    /** The first messages of some types with a key, in the order of acceptance. */
    public List<StoredMessage> ofKey(String key, Collection<String> types, int limit) {
        return database.query(
                "select * from message where key = ? and type = any(?) order by position limit ?",
                Archive::message,
                key,
                new Database.ArrayOf("text", types.toArray()),
                limit);
    }

    /** Open deliveries by connection and state, with the oldest of each. */
    public List<Backlog> backlog() {
        return database.query(
                "select c.name, x.state, x.n, m.accepted_at from"
                        + " (select connection_no, 'W'::\"char\" as state, count(*) n, min(position) oldest"
                        + " from delivery where state = 'W' group by 1"
                        + " union all select connection_no, state, count(*), min(position)"
                        + " from delivery where state in ('N', 'H', 'U', 'Q') group by 1, 2) x"
                        + " join connection c on c.no = x.connection_no"
                        + " join delivery m on m.connection_no = x.connection_no and m.position = x.oldest",
                r -> new Backlog(
                        r.getString(1),
                        DeliveryState.ofCode(r.getString(2)),
                        r.getLong(3),
                        r.getTimestamp(4).toInstant()));
    }

    /** Its own; of an amended message the one that carries it. */
    public List<StoredDelivery> deliveriesOf(MessageNumber number) {
        return database.query(
                "select d.*, e.state as endpoint, e.paused from delivery d"
                        + " join endpoint e on e.connection_no = d.connection_no"
                        + " where d.position = ? or d.carries = ? order by d.connection_no",
                this::delivery,
                number.position(),
                number.position());
    }

    /**
     * Deliveries in one state, oldest first.
     *
     * @param connection null for all
     * @param after position after which the page starts, 0 for the first page
     */
    public List<StoredDelivery> deliveries(DeliveryState state, @Nullable String connection, long after, int limit) {
        return deliveries(state, "", connection, after, limit);
    }

    /** The same for those that wait because their endpoint is down, misconfigured or paused. */
    public List<StoredDelivery> parked(@Nullable String connection, long after, int limit) {
        return deliveries(
                DeliveryState.WAITING,
                " and (e.paused or e.state not in ('UP', 'DRAINING'))",
                connection,
                after,
                limit);
    }

    private List<StoredDelivery> deliveries(
            DeliveryState state, String alsoWhere, @Nullable String connection, long after, int limit) {
        Integer no = connection == null
                ? null
                : connections.find(connection).map(Connections.Known::no).orElse(-1);
        return database.query(
                "select d.*, e.state as endpoint, e.paused from delivery d"
                        + " join endpoint e on e.connection_no = d.connection_no"
                        + " where d.state = ?::\"char\" and (?::int is null or d.connection_no = ?)"
                        + alsoWhere
                        + " and d.position > ? order by d.position limit ?",
                this::delivery,
                state.code(),
                no,
                no,
                after,
                limit);
    }

    /**
     * Messages with open deliveries, each with its receivers, in the order of acceptance.
     *
     * @param after position after which the page starts, 0 for the first page
     */
    public List<OpenMessage> open(long after, int limit) {
        return database.query(
                "select m.*, o.receivers from (select position, accepted_at, array_agg(connection_no || ':' || state::text)"
                        + " as receivers from delivery where state in ('W', 'N', 'H', 'U', 'Q') and position > ?"
                        + " group by 1, 2 order by 1 limit ?) o"
                        + " join message m on m.position = o.position and m.accepted_at = o.accepted_at"
                        + " order by m.position",
                r -> new OpenMessage(
                        message(r), states((String[]) r.getArray("receivers").getArray())),
                after,
                limit);
    }

    private Map<String, DeliveryState> states(String[] receivers) {
        Map<String, DeliveryState> states = new TreeMap<>();
        for (String receiver : receivers) {
            int colon = receiver.indexOf(':');
            states.put(
                    connections.name(Integer.parseInt(receiver.substring(0, colon))),
                    DeliveryState.ofCode(receiver.substring(colon + 1)));
        }
        return states;
    }

    /** A message and where it is still to go. */
    public record OpenMessage(StoredMessage message, Map<String, DeliveryState> receivers) {}

    /**
     * Everything that happened to a message, oldest first, with what happened to its receivers' systems while it waited for
     * them.
     */
    public List<LedgerEvent> eventsOf(MessageNumber number) {
        return database.query(
                EVENTS,
                r -> {
                    Integer no = r.getObject("connection_no", Integer.class);
                    return new LedgerEvent(
                            r.getTimestamp("at").toInstant(),
                            no == null ? null : connections.name(no),
                            r.getString("code"),
                            r.getString("from_state") == null ? null : DeliveryState.ofCode(r.getString("from_state")),
                            r.getString("to_state") == null ? null : DeliveryState.ofCode(r.getString("to_state")),
                            r.getInt("attempt"),
                            r.getString("actor"),
                            r.getString("detail"));
                },
                number.position(),
                number.position(),
                ENDPOINT_EVENTS,
                number.position());
    }

    /** What stands around a delivery. */
    public Surroundings around() {
        return new Surroundings(database, connections);
    }

    static StoredMessage message(ResultSet r) throws SQLException {
        Instant acceptedAt = r.getTimestamp("accepted_at").toInstant();
        return new StoredMessage(
                MessageNumber.of(r.getLong("position"), acceptedAt),
                acceptedAt,
                r.getString("source"),
                r.getString("id"),
                r.getString("type"),
                r.getString("key"),
                r.getString("actor"),
                r.getString("flags"),
                r.getBytes("payload"));
    }

    StoredDelivery delivery(ResultSet r) throws SQLException {
        DeliveryState state = DeliveryState.ofCode(r.getString("state"));
        boolean endpointUp =
                r.getString("endpoint").equals("UP") || r.getString("endpoint").equals("DRAINING");
        long position = r.getLong("position");
        return new StoredDelivery(
                new DeliveryRef(connections.name(r.getInt("connection_no")), position),
                MessageNumber.of(position, r.getTimestamp("accepted_at").toInstant()),
                r.getString("key"),
                state,
                state == DeliveryState.WAITING && (!endpointUp || r.getBoolean("paused")),
                r.getInt("attempts"),
                Database.instant(r, "not_before"),
                r.getString("reason"),
                r.getString("detail"),
                r.getTimestamp("changed_at").toInstant(),
                r.getBoolean("doubt"),
                Leg.offices(r.getString("offices")));
    }
}
