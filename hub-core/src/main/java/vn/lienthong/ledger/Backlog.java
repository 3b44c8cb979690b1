package vn.lienthong.ledger;

import java.time.Instant;
import java.util.List;

/** Open deliveries of one connection in one state. */
public record Backlog(String connection, DeliveryState state, long count, Instant oldestAcceptedAt) {
    /** Name of the state as people see it; what waits for an outside system that takes nothing is parked. */
    public String shownState(List<Endpoint> endpoints) {
        boolean parked = state == DeliveryState.WAITING
                && endpoints.stream().anyMatch(e -> e.connection().equals(connection) && e.isParked());
        return parked ? StoredDelivery.PARKED : state.name();
    }
}
