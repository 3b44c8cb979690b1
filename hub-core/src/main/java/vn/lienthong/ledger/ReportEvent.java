package vn.lienthong.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a report: who, when, why.
 *
 * @param code CHECKED, APPROVED, RETURNED, PUSHED, READ, RESTATED, RECALLED
 * @param detail what the checks found, what changed, as text
 */
public record ReportEvent(
        Instant at,
        String actor,
        String code,
        @Nullable String fromState,
        String toState,
        int revision,
        String reason,
        @Nullable String detail) {}
