package vn.lienthong.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.indicator.IndicatorCode;
import vn.lienthong.indicator.Qualifier;

/**
 * What a revision of a report says of one indicator, with where it comes from.
 *
 * @param value as printed; absent where there is none
 * @param absence why there is none
 */
public record ReportCell(
        IndicatorCode indicator,
        String unit,
        @Nullable BigDecimal value,
        @Nullable String absence,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Qualifier qualifier,
        Lineage lineage) {

    /** Whether both say the same, however many zeros they print. */
    public boolean saysTheSame(ReportCell other) {
        return equal(value, other.value)
                && equal(numerator, other.numerator)
                && equal(denominator, other.denominator)
                && qualifier == other.qualifier;
    }

    static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    /**
     * Enough to work the value out again.
     *
     * @param definition version of the indicator's definition
     * @param source its rule in words, or by whom it is given
     * @param position last message that is counted
     * @param asOf moment whose entries count
     */
    public record Lineage(int definition, String source, long position, Instant asOf) {}
}
