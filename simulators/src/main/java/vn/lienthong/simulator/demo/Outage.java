package vn.lienthong.simulator.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the portal's outage did.
 *
 * @param parkedAttempts attempts of each parked delivery while the portal was down, by message number
 * @param finalAttempts attempts of each delivery once all was delivered, by message number
 * @param newlyQuarantined how many deliveries the outage sent into quarantine
 * @param incidents every incident that the hub tells of
 */
record Outage(
        Map<String, Integer> parkedAttempts,
        Map<String, Integer> finalAttempts,
        long newlyQuarantined,
        List<Incident> incidents) {
    Outage {
        parkedAttempts = Map.copyOf(parkedAttempts);
        finalAttempts = Map.copyOf(finalAttempts);
        incidents = List.copyOf(incidents);
    }

    /** One row of the hub's incidents. */
    record Incident(
            String connection,
            String code,
            Instant openedAt,
            @Nullable Instant closedAt) {
        boolean isAt(String outside) {
            return connection.equals(outside);
        }

        boolean isOpen() {
            return closedAt == null;
        }

        Duration lasted() {
            return Duration.between(openedAt, closedAt == null ? Instant.now() : closedAt);
        }
    }
}
