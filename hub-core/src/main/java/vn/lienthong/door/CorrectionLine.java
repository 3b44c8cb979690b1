package vn.lienthong.door;

import java.util.List;
import vn.lienthong.failure.FieldProblem;

/**
 * A column of a bad row that somebody who knows better fills in.
 *
 * @param no of the row that was set aside
 * @param column empty where no column is to blame
 * @param value what the source says now, in Unicode; may be personal
 */
public record CorrectionLine(
        long no, String source, String place, String column, String value, List<FieldProblem> problems) {
    public CorrectionLine {
        problems = List.copyOf(problems);
    }

    /** Prints where it stands, not what it holds. */
    @Override
    public String toString() {
        return "CorrectionLine[" + no + " " + column + "]";
    }
}
