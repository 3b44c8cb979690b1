package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.lienthong.model.Leg;
import vn.lienthong.model.OrgCode;

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
    /** Ends the code of an act on what may have gone out. */
    private static final String IN_DOUBT = "_IN_DOUBT";

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

    /**
     * Tries what is stored again, those behind it stay behind it. What is in doubt is asked for first.
     *
     * @throws HubFailure {@code STATE_CONFLICT} also when it is in doubt and the receiver cannot be asked
     */
    public DeliveryState retry(DeliveryRef ref, Act act) {
        return retry(ref, act, c -> true);
    }

    /** {@code alongside} is in the same commit, while the delivery is locked. */
    DeliveryState retry(DeliveryRef ref, Act act, Database.Work<Boolean> alongside) {
        return inLane(ref, STUCK, (c, found, now) -> {
            if (found.state() == DeliveryState.UNKNOWN && Reasons.CANNOT_ASK.equals(found.reason())) {
                throw found.cannotAsk();
            }
            alongside.on(c);
            return moved(c, found, act, now, DeliveryState.WAITING, "RETRIED", "");
        });
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

    /** It is not to go, or not again when it may have gone out; those behind it go on. */
    public DeliveryState skip(DeliveryRef ref, Act act) {
        return move(ref, act, OPEN, DeliveryState.WITHDRAWN, "SKIPPED", "", true);
    }

    /**
     * As {@link #skip}, but those that are held behind it stay held until they are released. What merely waits behind it goes
     * on, and so does one that a courier already has in hand and is about to hold: it finds nothing before it any more.
     */
    public DeliveryState withdraw(DeliveryRef ref, Act act) {
        return move(ref, act, OPEN, DeliveryState.WITHDRAWN, "WITHDRAWN", "", false);
    }

    /** The registry now knows who the receiver's office is: lets the delivery go as {@link #release} does. */
    public DeliveryState reroute(DeliveryRef ref, Act act) {
        return letGo(ref, act, "REROUTED");
    }

    /**
     * What it was held for has gone on to other connections, all of it or for some of its offices.
     *
     * @param stay the offices for which it stays held; none ends it, and those behind it stay as they are
     */
    public DeliveryState handedOn(DeliveryRef ref, List<OrgCode> stay, Act act) {
        return inLane(ref, EnumSet.of(DeliveryState.HELD), (c, found, now) -> {
            if (stay.isEmpty()) {
                return moved(c, found, act, now, DeliveryState.WITHDRAWN, "HANDED_ON", "");
            }
            Database.update(
                    c,
                    "update delivery set offices = ? where connection_no = ? and position = ?",
                    Leg.text(stay).orElseThrow(),
                    found.connectionNo(),
                    ref.position());
            return moved(c, found, act, now, DeliveryState.HELD, "HANDED_ON", "");
        });
    }

    /**
     * Lets a held delivery and those behind it go, in order.
     *
     * @throws HubFailure {@code STATE_CONFLICT} while an earlier one of its key is stuck or held, and names it
     */
    public DeliveryState release(DeliveryRef ref, Act act) {
        return letGo(ref, act, "RELEASED");
    }

    private DeliveryState letGo(DeliveryRef ref, Act act, String code) {
        return inLane(ref, EnumSet.of(DeliveryState.HELD), (c, found, now) -> {
            int released = Database.update(c, RELEASE, now, found.connectionNo(), ref.position());
            if (released == 0) {
                throw found.behind(c);
            }
            found.event(c, code, DeliveryState.WAITING, act, now);
            Database.update(c, FREE, now, found.connectionNo(), found.key(), act.actor());
            return DeliveryState.WAITING;
        });
    }

    /** Names of the acts that suit a state, as the doors call them. */
    static List<String> possible(DeliveryState state) {
        List<String> acts = new ArrayList<>();
        if (STUCK.contains(state)) {
            acts.addAll(List.of("retry", "send-again"));
        }
        if (state == DeliveryState.UNKNOWN) {
            acts.add("confirm");
        }
        if (OPEN.contains(state)) {
            acts.addAll(List.of("skip", "withdraw"));
        }
        if (state == DeliveryState.HELD) {
            acts.add("release");
        }
        return acts.isEmpty() ? List.of("–") : acts;
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
            moved(
                    c,
                    found,
                    act,
                    now,
                    to,
                    to == DeliveryState.WITHDRAWN && found.doubt() ? code + IN_DOUBT : code,
                    alsoSet);
            if (freeOthers) {
                Database.update(c, FREE, now, found.connectionNo(), found.key(), act.actor());
            }
            return to;
        });
    }

    private static DeliveryState moved(
            Connection c, LockedDelivery found, Act act, Instant now, DeliveryState to, String code, String alsoSet)
            throws SQLException {
        Database.update(
                c,
                "update delivery set state = ?::\"char\", not_before = null, changed_at = ?" + alsoSet
                        + " where connection_no = ? and position = ?",
                to.code(),
                now,
                found.connectionNo(),
                found.ref().position());
        found.event(c, code, to, act, now);
        return to;
    }

    /** Acts while nobody sends from the delivery's lane: an act on something just going out would lie. */
    DeliveryState inLane(DeliveryRef ref, Set<DeliveryState> from, Step step) {
        int no = connections
                .find(ref.connection())
                .orElseThrow(() -> LockedDelivery.notFound(ref))
                .no();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        WorkSignal.Lane[] lane = new WorkSignal.Lane[1];
        DeliveryState result = database.inTransaction(c -> {
            LockedDelivery found = LockedDelivery.lock(c, ref, no);
            lane[0] = new WorkSignal.Lane(ref.connection(), found.lane());
            if (!from.contains(found.state())) {
                throw found.conflict();
            }
            return step.take(c, found, now);
        });
        signal.work(Set.of(lane[0]));
        return result;
    }

    interface Step {
        DeliveryState take(Connection c, LockedDelivery found, Instant now) throws SQLException;
    }
}
