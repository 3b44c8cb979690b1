package vn.lienthong.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A difference between what was approved and what stands at the receiver.
 *
 * @param owner who sees to it: whoever drew the report up
 * @param closedAt when a reading showed the cell equal
 */
public record ReportCase(
        long number,
        int revision,
        String indicator,
        ReportReading.Kind kind,
        String owner,
        @Nullable BigDecimal sent,
        @Nullable BigDecimal visible,
        @Nullable String code,
        Instant openedAt,
        @Nullable Instant closedAt) {}
