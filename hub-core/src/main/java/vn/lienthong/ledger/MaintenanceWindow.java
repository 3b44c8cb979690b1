package vn.lienthong.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time at which an outside system is known to be away.
 *
 * @param stopsSending the hub sends nothing to it and reads nothing from it meanwhile
 * @param byFile the connection's file says so, week for week
 * @param actor who announced it; {@code hub} for one of a file
 * @param endedBy who ended it before its time
 */
public record MaintenanceWindow(
        long no,
        String connection,
        Instant from,
        Instant to,
        boolean stopsSending,
        boolean byFile,
        String actor,
        String reason,
        @Nullable String endedBy) {
    public boolean isOn(Instant now) {
        return !from.isAfter(now) && to.isAfter(now);
    }
}
