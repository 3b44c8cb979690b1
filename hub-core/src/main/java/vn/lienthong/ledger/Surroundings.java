package vn.lienthong.ledger;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands around a delivery: what it waits behind, what waits behind it, why its connection stands still. */
public final class Surroundings {
    private final Database database;
    private final Connections connections;

    Surroundings(Database database, Connections connections) {
        this.database = database;
        this.connections = connections;
    }

    /** The earliest open delivery of the same key to the same connection before this one. */
    public Optional<Front> frontOf(StoredDelivery delivery) {
        return database.queryOne(
                "select d.position, d.accepted_at, d.state, d.not_before from message m"
                        + " join delivery d on d.position = m.position and d.connection_no = ?"
                        + " where m.key = ? and m.position < ? and d.state not in ('D', 'X')"
                        + " order by m.position limit 1",
                r -> new Front(
                        MessageNumber.of(
                                r.getLong("position"),
                                r.getTimestamp("accepted_at").toInstant()),
                        DeliveryState.ofCode(r.getString("state")),
                        Database.instant(r, "not_before")),
                no(delivery.ref().connection()),
                delivery.key(),
                delivery.ref().position());
    }

    /** How many later deliveries of the same key are held. */
    public long heldAfter(DeliveryRef ref) {
        return database.query(
                        "select count(*) from delivery h join delivery d on d.connection_no = h.connection_no"
                                + " and d.key = h.key and d.position < h.position"
                                + " where d.connection_no = ? and d.position = ? and h.state = 'H'",
                        r -> r.getLong(1),
                        no(ref.connection()),
                        ref.position())
                .get(0);
    }

    /** Empty while messages flow to the connection. */
    public Optional<Standstill> standstillOf(String connection) {
        return database.queryOne(
                "select n.state, n.since, n.signal, n.paused, p.at, p.actor, p.detail from endpoint n"
                        + " left join lateral (select at, actor, detail from event where connection_no = n.connection_no"
                        + " and position is null and code = 'PAUSED' order by at desc limit 1) p on n.paused"
                        + " where n.connection_no = ? and (n.paused or n.state not in ('UP', 'DRAINING'))",
                r -> {
                    Instant pausedAt = Database.instant(r, "at");
                    return r.getBoolean("paused") && pausedAt != null
                            ? new Standstill("PAUSED", pausedAt, r.getString("actor"), r.getString("detail"))
                            : new Standstill(
                                    r.getString("state"),
                                    r.getTimestamp("since").toInstant(),
                                    "hub",
                                    r.getString("signal"));
                },
                no(connection));
    }

    private int no(String connection) {
        return connections.get(connection).no();
    }

    /** What stands in front. */
    public record Front(
            MessageNumber message,
            DeliveryState state,
            @Nullable Instant notBefore) {
        /** Whether it goes on without a person. */
        public boolean resolvesItself() {
            return state == DeliveryState.WAITING
                    || state == DeliveryState.NOT_BEFORE
                    || (state == DeliveryState.UNKNOWN && notBefore != null);
        }
    }

    /**
     * Nothing is sent to a connection.
     *
     * @param why {@code PAUSED} by a person, {@code DOWN} or {@code MISCONFIGURED}
     * @param detail the person's reason, or what told the hub
     */
    public record Standstill(
            String why,
            Instant since,
            String actor,
            @Nullable String detail) {}
}
