package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;

/** What a person may do with one delivery; each act needs a reason and leaves an event with the person's name. */
public final class Desk {
    private static final Set<DeliveryState> STUCK =
            EnumSet.of(DeliveryState.QUARANTINED, DeliveryState.UNKNOWN, DeliveryState.HELD, DeliveryState.NOT_BEFORE);
    private static final Set<DeliveryState> OPEN = EnumSet.of(
            DeliveryState.WAITING,
            DeliveryState.QUARANTINED,
            DeliveryState.UNKNOWN,
            DeliveryState.HELD,
            DeliveryState.NOT_BEFORE);
    private static final String FREE = Statements.read("free.sql");
    private static final String RELEASE = Statements.read("release.sql");

    private final Database database;
    private final Connections connections;
    private final Clock clock;
    private final WorkSignal signal;

    Desk(Database database, Connections connections, Clock clock, WorkSignal signal) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
        this.signal = signal;
    }

    /** Tries it again, those behind it stay behind it. What is in doubt is asked for first. */
    public DeliveryState retry(DeliveryRef ref, Act act) {
        return move(ref, act, STUCK, DeliveryState.WAITING, "RETRIED", "", false);
    }

    /** As {@link #retry}, and a person has made sure that the receiver does not have it: it is sent without asking. */
    public DeliveryState sendAgain(DeliveryRef ref, Act act) {
        return move(ref, act, STUCK, DeliveryState.WAITING, "SENT_AGAIN", ", doubt = false", false);
    }

    /** A person has made sure that the receiver has what was unknown; those behind it go on. */
    public DeliveryState confirm(DeliveryRef ref, Act act) {
        return move(
                ref,
                act,
                EnumSet.of(DeliveryState.UNKNOWN),
                DeliveryState.DELIVERED,
                "CONFIRMED",
                ", doubt = false",
                true);
    }

    /** It is not to go; those behind it go on. */
    public DeliveryState skip(DeliveryRef ref, Act act) {
        return move(ref, act, OPEN, DeliveryState.WITHDRAWN, "SKIPPED", "", true);
    }

    /** It is not to go; those behind it stay held until they are released. */
    public DeliveryState withdraw(DeliveryRef ref, Act act) {
        return move(ref, act, OPEN, DeliveryState.WITHDRAWN, "WITHDRAWN", "", false);
    }

    /** Lets a held delivery and those behind it go, in order, unless something earlier of their key is still stuck. */
    public DeliveryState release(DeliveryRef ref, Act act) {
        return inLane(ref, EnumSet.of(DeliveryState.HELD), (c, found, now) -> {
            int released = Database.update(c, RELEASE, now, found.connectionNo, ref.position());
            if (released == 0) {
                throw conflict(ref, found.state);
            }
            event(c, ref, found, "RELEASED", found.state, DeliveryState.WAITING, act, now);
            Database.update(c, FREE, now, found.connectionNo, found.key, act.actor());
            return DeliveryState.WAITING;
        });
    }

    /** Somebody looked at a message's body: who, when and what for are kept. */
    public void recordReading(MessageNumber number, Act act) {
        database.update(
                "insert into event (at, position, code, actor, detail) values (?, ?, 'BODY_READ', ?, ?)",
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                number.position(),
                act.actor(),
                act.reason());
    }

    private DeliveryState move(
            DeliveryRef ref,
            Act act,
            Set<DeliveryState> from,
            DeliveryState to,
            String code,
            String alsoSet,
            boolean freeOthers) {
        return inLane(ref, from, (c, found, now) -> {
            Database.update(
                    c,
                    "update delivery set state = ?::\"char\", not_before = null, changed_at = ?" + alsoSet
                            + " where connection_no = ? and position = ?",
                    to.code(),
                    now,
                    found.connectionNo,
                    ref.position());
            event(c, ref, found, code, found.state, to, act, now);
            if (freeOthers) {
                Database.update(c, FREE, now, found.connectionNo, found.key, act.actor());
            }
            return to;
        });
    }

    /** Acts while nobody sends from the delivery's lane: an act on something just going out would lie. */
    private DeliveryState inLane(DeliveryRef ref, Set<DeliveryState> from, Step step) {
        int no = connections
                .find(ref.connection())
                .orElseThrow(() -> notFound(ref))
                .no();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        WorkSignal.Lane[] lane = new WorkSignal.Lane[1];
        DeliveryState result = database.inTransaction(c -> {
            Found found = lock(c, ref, no);
            lane[0] = new WorkSignal.Lane(ref.connection(), found.lane);
            if (!from.contains(found.state)) {
                throw conflict(ref, found.state);
            }
            return step.take(c, found, now);
        });
        signal.work(Set.of(lane[0]));
        return result;
    }

    private Found lock(Connection c, DeliveryRef ref, int no) throws SQLException {
        Integer lane = Database.query(
                        c,
                        "select lane from delivery where connection_no = ? and position = ?",
                        r -> r.getInt(1),
                        no,
                        ref.position())
                .stream()
                .findFirst()
                .orElseThrow(() -> notFound(ref));
        boolean busy = Database.query(
                        c,
                        "select l.owner is not null and exists"
                                + " (select 1 from node n where n.id = l.owner and n.lease_until > now())"
                                + " from lane l where connection_no = ? and lane = ? for update of l",
                        r -> r.getBoolean(1),
                        no,
                        lane)
                .get(0);
        Found found = Database.query(
                        c,
                        "select state, key, lane, attempts, accepted_on from delivery"
                                + " where connection_no = ? and position = ? for update",
                        r -> new Found(
                                no,
                                DeliveryState.ofCode(r.getString(1)),
                                r.getString(2),
                                r.getInt(3),
                                r.getInt(4),
                                r.getDate(5)),
                        no,
                        ref.position())
                .get(0);
        if (busy && found.state == DeliveryState.WAITING) {
            throw new HubFailure(FailureCode.STATE_CONFLICT, Map.of("delivery", ref.toString(), "state", "BEING_SENT"));
        }
        return found;
    }

    private static void event(
            Connection c,
            DeliveryRef ref,
            Found found,
            String code,
            DeliveryState from,
            DeliveryState to,
            Act act,
            Instant now)
            throws SQLException {
        Database.update(
                c,
                "insert into event (at, position, connection_no, accepted_on, code, from_state, to_state, attempt,"
                        + " actor, detail) values (?, ?, ?, ?, ?, ?::\"char\", ?::\"char\", ?, ?, ?)",
                now,
                ref.position(),
                found.connectionNo,
                found.acceptedOn,
                code,
                from.code(),
                to.code(),
                found.attempts,
                act.actor(),
                act.reason());
    }

    private static HubFailure conflict(DeliveryRef ref, @Nullable DeliveryState state) {
        return new HubFailure(
                FailureCode.STATE_CONFLICT, Map.of("delivery", ref.toString(), "state", String.valueOf(state)));
    }

    private static HubFailure notFound(DeliveryRef ref) {
        return new HubFailure(FailureCode.NOT_FOUND, Map.of("what", ref.toString()));
    }

    private interface Step {
        DeliveryState take(Connection c, Found found, Instant now) throws SQLException;
    }

    private record Found(
            int connectionNo, DeliveryState state, String key, int lane, int attempts, java.sql.Date acceptedOn) {}
}
