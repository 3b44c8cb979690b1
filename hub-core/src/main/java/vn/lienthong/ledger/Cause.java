package vn.lienthong.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries that wait for a person for the same cause.
 *
 * @param id names the cause in addresses; says nothing about anyone
 * @param text what was said, long figures and places in lists replaced by {@code #}
 * @param set exactly those that were counted
 */
public record Cause(
        String id,
        String connection,
        DeliveryState state,
        @Nullable String reason,
        String text,
        long count,
        Instant firstAt,
        Frozen set) {

    /**
     * The deliveries that were there when somebody looked. One that comes later has a higher position; one that failed
     * again since then has changed later.
     */
    public record Frozen(long upTo, Instant changedUpTo) {}
}
