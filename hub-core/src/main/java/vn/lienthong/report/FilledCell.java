package vn.lienthong.report;

import java.util.Optional;

/**
 * A cell as somebody filled it in.
 *
 * @param numerator of a ratio, or the figure itself
 * @param denominator of a ratio
 * @param unit that stands beside it, where one does
 * @param seen number of the entry that stood there when it was given out, 0 where there was none
 */
public record FilledCell(String indicator, Amount numerator, Amount denominator, Optional<String> unit, long seen) {
    boolean isEmpty() {
        return numerator.isEmpty() && denominator.isEmpty();
    }
}
