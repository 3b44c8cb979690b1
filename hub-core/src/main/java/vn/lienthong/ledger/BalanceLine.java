package vn.lienthong.ledger;

import java.time.LocalDate;
import java.util.Map;

/**
 * The balance of one connection for the messages accepted on one day.
 *
 * @param rows deliveries by state, counted as they stand
 * @param events the same, counted from the history
 * @param parked how many of the waiting ones are parked
 */
public record BalanceLine(
        String connection, LocalDate day, Map<DeliveryState, Long> rows, Map<DeliveryState, Long> events, long parked) {
    public BalanceLine {
        rows = Map.copyOf(rows);
        events = Map.copyOf(events);
    }

    /** Deliveries accepted, by the deliveries that stand there. */
    public long accepted() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(DeliveryState state) {
        return rows.getOrDefault(state, 0L);
    }

    /** How many deliveries the two counts disagree about; 0 when the balance holds. */
    public long difference() {
        long tooMany = 0;
        long missing = 0;
        for (DeliveryState state : DeliveryState.values()) {
            long more = of(state) - events.getOrDefault(state, 0L);
            tooMany += Math.max(0, more);
            missing += Math.max(0, -more);
        }
        // One that stands in another state than it should is too many there and missing here.
        return Math.max(tooMany, missing);
    }
}
