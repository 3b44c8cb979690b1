package vn.lienthong.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row for one cause, from when to when, and whose side it is on. */
public record Incident(
        long number,
        String connection,
        String code,
        String side,
        @Nullable String signal,
        Instant openedAt,
        @Nullable Instant closedAt) {}
