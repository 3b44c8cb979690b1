package vn.lienthong.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened, to a delivery or to a whole connection ({@code from} and {@code to} are null then). */
public record LedgerEvent(
        Instant at,
        @Nullable String connection,
        String code,
        @Nullable DeliveryState from,
        @Nullable DeliveryState to,
        int attempt,
        String actor,
        @Nullable String detail) {}
