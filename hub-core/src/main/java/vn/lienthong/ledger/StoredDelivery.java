package vn.lienthong.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.OrgCode;

/**
 * A delivery as it stands now.
 *
 * @param doubt something may have gone out whose answer is not known
 * @param offices those that it is for; none where it goes there whoever the message is addressed to
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
        Instant changedAt,
        boolean doubt,
        List<OrgCode> offices) {

    /** Shown instead of {@code WAITING}. */
    static final String PARKED = "PARKED";

    /** Name of the state as people see it. */
    public String shownState() {
        return parked ? PARKED : state.name();
    }
}
