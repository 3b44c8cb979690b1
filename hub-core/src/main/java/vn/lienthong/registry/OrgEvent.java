package vn.lienthong.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What became of organisations on a day, and by which decision. Those before it end on that day; those after it are there
 * from that day on.
 *
 * @param basis the decision, as people cite it
 * @param before organisations that end by it
 * @param after organisations that take their place
 * @param shares of what was before, one for each of {@code after}; empty where none is approved, and then no figure may be
 *     restated across it
 * @param late who takes what still comes under a former code; empty: a person decides, case by case
 */
public record OrgEvent(
        Type type,
        LocalDate on,
        String basis,
        List<Organisation> before,
        List<Organisation> after,
        List<BigDecimal> shares,
        Optional<Organisation> late) {
    public OrgEvent {
        before = List.copyOf(before);
        after = List.copyOf(after);
        shares = List.copyOf(shares);
    }

    /** Kind of change. */
    public enum Type {
        /** Something new, nothing before it. */
        CREATE(0, 0, 1, Integer.MAX_VALUE),
        /** One goes on under another name or code. */
        RENAME(1, 1, 1, 1),
        /** One goes on below another one. */
        MOVE(1, 1, 1, 1),
        /** One or several go on as one. */
        MERGE(1, Integer.MAX_VALUE, 1, 1),
        /** One goes on as several. */
        SPLIT(1, 1, 2, Integer.MAX_VALUE),
        /** Nothing takes its place. */
        ABOLISH(1, Integer.MAX_VALUE, 0, 0);

        private final int leastBefore;
        private final int mostBefore;
        private final int leastAfter;
        private final int mostAfter;

        Type(int leastBefore, int mostBefore, int leastAfter, int mostAfter) {
            this.leastBefore = leastBefore;
            this.mostBefore = mostBefore;
            this.leastAfter = leastAfter;
            this.mostAfter = mostAfter;
        }

        boolean fits(int before, int after) {
            return before >= leastBefore && before <= mostBefore && after >= leastAfter && after <= mostAfter;
        }

        /** E.g. {@code from 1, to 2…}, the same in every language. */
        String form() {
            return "from " + range(leastBefore, mostBefore) + ", to " + range(leastAfter, mostAfter);
        }

        private static String range(int least, int most) {
            if (least == most) {
                return Integer.toString(least);
            }
            return least + (most == Integer.MAX_VALUE ? "…" : "–" + most);
        }
    }
}
