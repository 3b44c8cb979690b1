package vn.lienthong.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as the ledger keeps it; {@code payload} is canonical JSON and may hold personal data. */
public record StoredMessage(
        MessageNumber number,
        Instant acceptedAt,
        String source,
        String id,
        String type,
        String key,
        String actor,
        @Nullable String flags,
        byte[] payload) {}
