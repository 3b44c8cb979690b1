package vn.lienthong.mapping;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import vn.lienthong.failure.FieldProblem;

/** Columns that a mapping names and a row does not have. */
final class ColumnNames {
    private ColumnNames() {}

    /**
     * Says the row's own name only where it is the same one written otherwise: a lost header makes the first person's data
     * the names.
     */
    static FieldProblem missing(String column, Collection<String> found) {
        String wanted = folded(column);
        return found.stream()
                .filter(name -> folded(name).equals(wanted))
                .findFirst()
                .map(name ->
                        new FieldProblem(column, "row_column_missing", Map.of("expected", column, "didYouMean", name)))
                .orElseGet(() -> FieldProblem.of(column, "row_column_missing", "expected", column));
    }

    /** Whether it is for its columns that a row was refused, not for what stands in them. */
    static boolean isMissing(FieldProblem problem) {
        return problem.reason().equals("row_column_missing");
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]", "");
    }
}
