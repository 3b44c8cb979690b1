package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** A delivery as it is while its row and its lane are locked for a person's act. */
record LockedDelivery(
        DeliveryRef ref,
        int connectionNo,
        DeliveryState state,
        String key,
        int lane,
        int attempts,
        Date acceptedOn,
        boolean doubt,
        @Nullable String reason) {

    /**
     * Locks the lane, then the delivery.
     *
     * @throws HubFailure {@code NOT_FOUND}; {@code STATE_CONFLICT} when it may be going out at this moment
     */
    static LockedDelivery lock(Connection c, DeliveryRef ref, int no) throws SQLException {
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
        LockedDelivery found = Database.query(
                        c,
                        "select state, key, lane, attempts, accepted_on, doubt, reason from delivery"
                                + " where connection_no = ? and position = ? for update",
                        r -> new LockedDelivery(
                                ref,
                                no,
                                DeliveryState.ofCode(r.getString(1)),
                                r.getString(2),
                                r.getInt(3),
                                r.getInt(4),
                                r.getDate(5),
                                r.getBoolean(6),
                                r.getString(7)),
                        no,
                        ref.position())
                .get(0);
        if (busy && found.state == DeliveryState.WAITING) {
            throw conflict(ref, "BEING_SENT", FieldProblem.of("/act", "being_sent"));
        }
        return found;
    }

    /** Its change of state, with the person's name and reason. */
    void event(Connection c, String code, DeliveryState to, Act act, Instant now) throws SQLException {
        Database.update(
                c,
                "insert into event (at, position, connection_no, accepted_on, code, from_state, to_state, attempt,"
                        + " actor, detail) values (?, ?, ?, ?, ?, ?::\"char\", ?::\"char\", ?, ?, ?)",
                now,
                ref.position(),
                connectionNo,
                acceptedOn,
                code,
                state.code(),
                to.code(),
                attempts,
                act.actor(),
                act.reason());
    }

    /** The act does not suit its state. */
    HubFailure conflict() {
        return conflict(
                ref,
                state.name(),
                new FieldProblem(
                        "/act",
                        "act_not_possible",
                        Map.of("state", state.name(), "expected", String.join(", ", Desk.possible(state)))));
    }

    /** It may not go before an earlier one of its key. */
    HubFailure behind(Connection c) throws SQLException {
        return Database.query(
                        c,
                        "select position, accepted_at from delivery where connection_no = ? and key = ? and position < ?"
                                + " and state in ('N', 'H', 'U', 'Q') order by position limit 1",
                        r -> MessageNumber.of(r.getLong(1), r.getTimestamp(2).toInstant()),
                        connectionNo,
                        key,
                        ref.position())
                .stream()
                .findFirst()
                .map(front -> conflict(
                        ref, state.name(), FieldProblem.of("/act", "behind_another", "message", front.toString())))
                .orElseGet(this::conflict);
    }

    /** Nothing would be asked and nothing sent. */
    HubFailure cannotAsk() {
        return unfit(FieldProblem.of("/act", "cannot_ask"));
    }

    /** Its state would suit, something else does not. */
    HubFailure unfit(FieldProblem why) {
        return conflict(ref, state.name(), why);
    }

    static HubFailure notFound(DeliveryRef ref) {
        return new HubFailure(FailureCode.NOT_FOUND, Map.of("what", ref.toString()));
    }

    private static HubFailure conflict(DeliveryRef ref, String state, FieldProblem problem) {
        return new HubFailure(
                FailureCode.STATE_CONFLICT, Map.of("delivery", ref.toString(), "state", state), List.of(problem), null);
    }
}
