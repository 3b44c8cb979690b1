package vn.lienthong.status;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Endpoint;
import vn.lienthong.ledger.EndpointState;
import vn.lienthong.ledger.MaintenanceWindow;

/**
 * One connection at a glance.
 *
 * @param receives messages are owed to it
 * @param open deliveries not done yet
 * @param oldestAt when the oldest of them was accepted
 * @param lastAt when it last got something, if that is not too long ago
 * @param inPerMinute messages a minute from it
 * @param outPerMinute messages a minute to it
 * @param setAside rows of it that could not become messages
 * @param window its system is known to be away now
 */
public record ConnectionNow(
        String name,
        String title,
        boolean receives,
        Endpoint endpoint,
        Map<DeliveryState, Long> open,
        @Nullable Instant oldestAt,
        @Nullable Instant lastAt,
        double inPerMinute,
        double outPerMinute,
        long setAside,
        @Nullable MaintenanceWindow window) {
    public ConnectionNow {
        open = Map.copyOf(open);
    }

    public long count(DeliveryState state) {
        return open.getOrDefault(state, 0L);
    }

    /** Waiting while its system cannot take it. */
    public long parked() {
        return endpoint.isParked() ? count(DeliveryState.WAITING) : 0;
    }

    public long waiting() {
        return (endpoint.isParked() ? 0 : count(DeliveryState.WAITING)) + count(DeliveryState.NOT_BEFORE);
    }

    /** The word for its colour, worst first. */
    public Health health() {
        if (window != null && (endpoint.paused() || endpoint.state() == EndpointState.DOWN)) {
            return Health.MAINTAINED;
        }
        if (endpoint.paused()) {
            return Health.PAUSED;
        }
        return switch (endpoint.state()) {
            case DOWN, MISCONFIGURED -> Health.DOWN;
            case DRAINING -> Health.CATCHING_UP;
            case UP ->
                count(DeliveryState.QUARANTINED) + count(DeliveryState.UNKNOWN) + setAside > 0
                        ? Health.NEEDS_A_PERSON
                        : Health.GOOD;
        };
    }

    /** How a connection is doing. */
    public enum Health {
        DOWN,
        PAUSED,
        NEEDS_A_PERSON,
        MAINTAINED,
        CATCHING_UP,
        GOOD
    }
}
