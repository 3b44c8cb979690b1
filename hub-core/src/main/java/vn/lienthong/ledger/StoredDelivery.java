package vn.lienthong.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it stands now.
 *
 * @param parked waiting because the connection's outside system is down or a person paused it
 */
public record StoredDelivery(
        DeliveryRef ref,
        MessageNumber message,
        String key,
        DeliveryState state,
        boolean parked,
        int attempts,
        @Nullable Instant notBefore,
        @Nullable String reason,
        @Nullable String detail,
        Instant changedAt) {

    /** Name of the state as people see it. */
    public String shownState() {
        return parked ? "PARKED" : state.name();
    }
}
