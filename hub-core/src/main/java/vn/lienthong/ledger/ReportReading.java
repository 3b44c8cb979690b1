package vn.lienthong.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell read back.
 *
 * @param sent what was pushed; absent where the receiver was told to withdraw it
 * @param acknowledged whether the receiver says that it took that
 * @param code why not, in its words
 * @param told whether it says anything of what stands there
 * @param visible what stands there; absent where nothing does
 */
public record ReportReading(
        String indicator,
        Instant at,
        @Nullable BigDecimal sent,
        boolean acknowledged,
        @Nullable String code,
        boolean told,
        @Nullable BigDecimal visible) {

    /** Whether what stands there is what was approved. */
    public boolean isEqual() {
        return told && ReportCell.equal(sent, visible);
    }

    /** What is wrong with it; empty where nothing is. */
    public Optional<Kind> difference() {
        if (isEqual()) {
            return acknowledged ? Optional.empty() : Optional.of(Kind.NOT_ACKNOWLEDGED);
        }
        if (!told) {
            return Optional.of(Kind.NOT_TOLD);
        }
        if (sent == null) {
            return Optional.of(Kind.STILL_THERE);
        }
        return Optional.of(visible == null ? Kind.NOT_THERE : Kind.OTHER_VALUE);
    }

    /** How a cell differs. */
    public enum Kind {
        /** Another value stands there. */
        OTHER_VALUE,
        /** Nothing stands there. */
        NOT_THERE,
        /** What was to be withdrawn still stands there. */
        STILL_THERE,
        /** The receiver leaves the cell out, so nobody knows what stands there. */
        NOT_TOLD,
        /** It stands there rightly, and the receiver does not say that it took it. */
        NOT_ACKNOWLEDGED
    }
}
