package vn.lienthong.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Move;
import vn.lienthong.registry.OrgEvent;
import vn.lienthong.registry.Organisation;
import vn.lienthong.registry.Resolution;

/**
 * What a reorganisation touches.
 *
 * @param events that the plan adds for the day
 * @param units that end by them
 * @param obstacles why it cannot be performed now; sentences under {@code reorganise.obstacle.<code>}
 */
public record Effects(
        LocalDate on,
        List<OrgEvent> events,
        List<Unit> units,
        List<Connection> connections,
        List<Rule> rules,
        List<Move> moves,
        List<Messages> messages,
        List<Obstacle> obstacles) {

    /** An organisation that ends, and what it is from the day on. */
    public record Unit(Organisation former, Resolution now) {}

    /**
     * A connection whose owner or whose settings name a unit that ends.
     *
     * @param place {@code owner} or the setting's key
     * @param receives whether messages are sent there
     * @param to connection that takes its place
     */
    public record Connection(
            String name, String place, OrgCode code, Resolution now, boolean receives, Optional<String> to) {}

    /** A subscription or a client whose list of organisations names a unit that ends. */
    public record Rule(Kind kind, String name, OrgCode code, Resolution now) {
        /** Where the list stands. */
        public enum Kind {
            SUBSCRIPTION,
            CLIENT
        }
    }

    /**
     * Open deliveries of one connection whose message names a unit that ends.
     *
     * @param states how many stand where
     * @param undecided how many of them will wait for a decision
     */
    public record Messages(String connection, Map<DeliveryState, Integer> states, int undecided) {
        public int count() {
            return states.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** One reason against performing it. */
    public record Obstacle(String code, Map<String, String> facts) {}

    public boolean mayBePerformed() {
        return obstacles.isEmpty();
    }
}
