package vn.lienthong.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FieldProblem;

/** All problems of a row, each once, told of the column to blame where there is exactly one. */
final class RowProblems {
    private final Map<String, MadeField> byField = new HashMap<>();
    private final Set<FieldProblem> found = new LinkedHashSet<>();

    void of(MadeField field) {
        byField.put(field.touch().field(), field);
        found.addAll(field.problems());
    }

    void all(List<FieldProblem> problems) {
        found.addAll(problems);
    }

    /** A problem of the finished record; none where the field is known to be wrong already. */
    void ofRecord(FieldProblem problem) {
        String path = problem.path().replaceFirst("^/", "").replace('/', '.');
        @Nullable MadeField field = fieldOf(path);
        if (field == null) {
            boolean consequence = byField.entrySet().stream()
                    .anyMatch(each -> each.getKey().startsWith(path)
                            && !each.getValue().problems().isEmpty());
            if (!consequence) {
                found.add(new FieldProblem(path, problem.reason(), problem.facts()));
            }
        } else if (field.problems().isEmpty()) {
            found.add(blamed(field, problem));
        }
    }

    List<FieldProblem> list() {
        return new ArrayList<>(found);
    }

    private static FieldProblem blamed(MadeField field, FieldProblem problem) {
        List<String> columns = field.touch().columns();
        Map<String, String> facts = new HashMap<>(problem.facts());
        facts.put("field", field.touch().field());
        return new FieldProblem(
                columns.size() == 1 ? columns.get(0) : field.touch().field(), problem.reason(), facts);
    }

    /** The field that a path lies in: {@code documents.0.name} is in {@code documents}. */
    private @Nullable MadeField fieldOf(String path) {
        String at = path;
        while (!at.isEmpty()) {
            MadeField field = byField.get(at);
            if (field != null) {
                return field;
            }
            at = at.substring(0, Math.max(at.lastIndexOf('.'), 0));
        }
        return null;
    }
}
