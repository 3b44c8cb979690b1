package vn.lienthong.report;

import java.util.List;
import vn.lienthong.failure.FieldProblem;

/**
 * What became of a cell.
 *
 * @param problems what is wrong with it; nothing was changed then
 */
public record TakenCell(FilledCell cell, Fate fate, List<FieldProblem> problems) {
    public TakenCell {
        problems = List.copyOf(problems);
    }

    static TakenCell of(FilledCell cell, Fate fate) {
        return new TakenCell(cell, fate, List.of());
    }

    static TakenCell refused(FilledCell cell, List<FieldProblem> problems) {
        return new TakenCell(cell, Fate.NOT_TAKEN, problems);
    }

    /** What became of it. */
    public enum Fate {
        ENTERED,
        /** It says what stands there already. */
        AS_IT_WAS,
        /** Nothing was written into it, which is not zero and takes nothing back. */
        LEFT_EMPTY,
        NOT_TAKEN
    }
}
