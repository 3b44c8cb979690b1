package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/**
 * Contents corrected for a receiver that refused them. The message itself never changes: an approved correction is a message of its
 * own, which the delivery carries from its old place in the order of the key.
 */
public final class Amendments {
    private static final EnumSet<DeliveryState> REFUSED = EnumSet.of(DeliveryState.QUARANTINED);
    private static final String LIST =
            "select a.*, c.name from amendment a join connection c on c.no = a.connection_no ";

    private final Database database;
    private final Connections connections;
    private final Desk desk;
    private final Clock clock;

    Amendments(Database database, Connections connections, Desk desk, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.desk = desk;
        this.clock = clock;
    }

    public Optional<Amendment> find(long no) {
        return database.queryOne(LIST + "where a.no = ?", Amendments::amendment, no);
    }

    /** Those that wait for a second person, the oldest first; one whose delivery has been decided otherwise waits no more. */
    public List<Amendment> waiting(int limit) {
        return database.query(
                LIST + "join delivery d on d.connection_no = a.connection_no and d.position = a.position"
                        + " where a.status = 'PROPOSED' and d.state = 'Q' order by a.no limit ?",
                Amendments::amendment,
                limit);
    }

    /** Those of a message, whether it was refused or went in the place of a refused one. */
    public List<Amendment> of(MessageNumber number) {
        return database.query(
                LIST + "where a.position = ? or a.child = ? order by a.no",
                Amendments::amendment,
                number.position(),
                number.position());
    }

    /** The corrected content. */
    public byte[] content(Amendment amendment) {
        return database.query("select payload from amendment where no = ?", r -> r.getBytes(1), amendment.no())
                .get(0);
    }

    /** The message whose content a delivery carries now. */
    public MessageNumber carried(DeliveryRef ref) {
        return database.queryOne(
                        "select coalesce(carries, position), coalesce(carries_at, accepted_at) from delivery"
                                + " where connection_no = ? and position = ?",
                        Amendments::number,
                        known(ref).no(),
                        ref.position())
                .orElseThrow(() -> LockedDelivery.notFound(ref));
    }

    /**
     * Keeps a corrected content until another person decides.
     *
     * @param of the message whose content was corrected
     * @throws HubFailure {@code STATE_CONFLICT} when it is not quarantined, may have gone out, or has another one open
     */
    public Amendment propose(DeliveryRef ref, MessageNumber of, byte[] content, Act act) {
        long[] made = new long[1];
        desk.inLane(ref, REFUSED, (c, found, now) -> {
            require(c, found, of);
            if (!Database.query(
                            c,
                            "select 1 from amendment where connection_no = ? and position = ? and status = 'PROPOSED'",
                            r -> 1,
                            found.connectionNo(),
                            ref.position())
                    .isEmpty()) {
                throw found.unfit(FieldProblem.of("/act", "amendment_open"));
            }
            made[0] = Database.query(
                            c,
                            "insert into amendment (connection_no, position, accepted_at, of_position, of_at, payload,"
                                    + " actor, reason, proposed_at) select d.connection_no, d.position, d.accepted_at,"
                                    + " coalesce(d.carries, d.position), coalesce(d.carries_at, d.accepted_at), ?, ?, ?, ?"
                                    + " from delivery d where d.connection_no = ? and d.position = ? returning no",
                            r -> r.getLong(1),
                            content,
                            act.actor(),
                            act.reason(),
                            now,
                            found.connectionNo(),
                            ref.position())
                    .get(0);
            say(c, now, ref.position(), "AMENDMENT_PROPOSED", act.actor(), act.reason());
            return found.state();
        });
        return get(made[0]);
    }

    /**
     * Makes the corrected content a message of its own and lets the delivery go with it.
     *
     * @param as what the corrected content is, to be stored under {@link Submission#OURSELVES}
     */
    public Amendment approve(Amendment amendment, Submission as, Act act) {
        desk.inLane(amendment.delivery(), REFUSED, (c, found, start) -> {
            requireOpen(c, amendment);
            require(c, found, amendment.of());
            long position = Database.query(
                            c, "update position_counter set last = last + 1 returning last", r -> r.getLong(1))
                    .get(0);
            // After the counter is ours, so that moments grow with positions.
            Instant now = now();
            insert(c, position, now, as);
            Database.update(
                    c,
                    "update delivery set state = 'W', carries = ?, carries_at = ?, bytes = ?, not_before = null,"
                            + " changed_at = ? where connection_no = ? and position = ?",
                    position,
                    now,
                    as.payload().length,
                    now,
                    found.connectionNo(),
                    found.ref().position());
            Database.update(
                    c,
                    "update amendment set status = 'APPROVED', decided_by = ?, decided_why = ?, decided_at = ?, child = ?,"
                            + " child_at = ? where no = ?",
                    act.actor(),
                    act.reason(),
                    now,
                    position,
                    now,
                    amendment.no());
            String child = MessageNumber.of(position, now).toString();
            say(c, now, found.ref().position(), "AMENDMENT_APPROVED", act.actor(), act.reason());
            found.event(c, "AMENDED", DeliveryState.WAITING, new Act(act.actor(), child), now);
            say(c, now, position, "AMENDS", act.actor(), amendment.message().toString());
            if (!amendment.of().equals(amendment.message())) {
                say(c, now, amendment.of().position(), "AMENDED_AGAIN", act.actor(), child);
            }
            return DeliveryState.WAITING;
        });
        return get(amendment.no());
    }

    /** Gives it back: the delivery stays as it is. */
    public Amendment giveBack(Amendment amendment, Act act) {
        database.inTransaction(c -> {
            requireOpen(c, amendment);
            Instant now = now();
            say(c, now, amendment.message().position(), "AMENDMENT_RETURNED", act.actor(), act.reason());
            return Database.update(
                    c,
                    "update amendment set status = 'RETURNED', decided_by = ?, decided_why = ?, decided_at = ? where no = ?",
                    act.actor(),
                    act.reason(),
                    now,
                    amendment.no());
        });
        return get(amendment.no());
    }

    private static void require(Connection c, LockedDelivery found, MessageNumber of) throws SQLException {
        if (found.doubt()) {
            throw found.unfit(FieldProblem.of("/act", "amend_in_doubt"));
        }
        boolean same = Database.query(
                        c,
                        "select coalesce(carries, position) from delivery where connection_no = ? and position = ?",
                        r -> r.getLong(1),
                        found.connectionNo(),
                        found.ref().position())
                .contains(of.position());
        if (!same) {
            throw found.unfit(FieldProblem.of("/act", "changed_meanwhile"));
        }
    }

    private static void requireOpen(Connection c, Amendment amendment) throws SQLException {
        boolean open = Database.query(
                        c, "select status from amendment where no = ? for update", r -> r.getString(1), amendment.no())
                .contains(Amendment.Status.PROPOSED.name());
        if (!open) {
            throw new HubFailure(
                    FailureCode.STATE_CONFLICT,
                    Map.of("what", "amendment " + amendment.no()),
                    List.of(FieldProblem.of("/act", "amendment_decided")),
                    null);
        }
    }

    private static void insert(Connection c, long position, Instant now, Submission as) throws SQLException {
        Database.update(
                c,
                "insert into message_identity (source, id, position, accepted_at, digest) values (?, ?, ?, ?, ?)",
                as.source(),
                as.id(),
                position,
                now,
                as.digest());
        Database.update(
                c,
                "insert into message (position, accepted_at, source, id, type, key, actor, flags, payload)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                position,
                now,
                as.source(),
                as.id(),
                as.type(),
                as.key(),
                as.actor(),
                as.flags(),
                as.payload());
    }

    /** Of the message as a whole: the delivery's own state does not change by it. */
    private static void say(
            Connection c, Instant now, long position, String code, String actor, @Nullable String detail)
            throws SQLException {
        Database.update(
                c,
                "insert into event (at, position, code, actor, detail) values (?, ?, ?, ?, ?)",
                now,
                position,
                code,
                actor,
                detail);
    }

    private Amendment get(long no) {
        return find(no).orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "amendment " + no)));
    }

    private Connections.Known known(DeliveryRef ref) {
        return connections.find(ref.connection()).orElseThrow(() -> LockedDelivery.notFound(ref));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static MessageNumber number(ResultSet r) throws SQLException {
        return MessageNumber.of(r.getLong(1), r.getTimestamp(2).toInstant());
    }

    private static Amendment amendment(ResultSet r) throws SQLException {
        Instant childAt = Database.instant(r, "child_at");
        return new Amendment(
                r.getLong("no"),
                r.getString("name"),
                MessageNumber.of(
                        r.getLong("position"), r.getTimestamp("accepted_at").toInstant()),
                MessageNumber.of(
                        r.getLong("of_position"), r.getTimestamp("of_at").toInstant()),
                new Act(r.getString("actor"), r.getString("reason")),
                r.getTimestamp("proposed_at").toInstant(),
                Amendment.Status.valueOf(r.getString("status")),
                r.getString("decided_by"),
                r.getString("decided_why"),
                Database.instant(r, "decided_at"),
                childAt == null ? null : MessageNumber.of(r.getLong("child"), childAt));
    }
}
