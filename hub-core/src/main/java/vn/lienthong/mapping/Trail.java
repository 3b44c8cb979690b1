package vn.lienthong.mapping;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Row;
import vn.lienthong.failure.FieldProblem;

/** What happens to one field of one row: rules that touched it, problems, and the fields made before it. */
final class Trail {
    private final Row row;
    private final Map<String, String> made;
    private final Set<String> unicode;
    private final Set<String> rules = new LinkedHashSet<>();
    private final Set<FieldProblem> problems = new LinkedHashSet<>();

    /** @param unicode columns that are not written as their source is */
    Trail(Row row, Map<String, String> made, Set<String> unicode) {
        this.unicode = unicode;
        this.row = row;
        this.made = made;
    }

    /** The text of a column as the source gives it; a column that is not there at all is a problem. */
    @Nullable
    String raw(String column) {
        String text = row.columns().get(column);
        if (text == null && !row.columns().containsKey(column)) {
            problems.add(ColumnNames.missing(column, row.columns().keySet()));
        }
        return text;
    }

    Encoding encoding(String column, Encoding declared) {
        return unicode.contains(column) ? Encoding.UTF8 : declared;
    }

    Optional<String> made(String field) {
        return Optional.ofNullable(made.get(field));
    }

    void touch(String rule) {
        rules.add(rule);
    }

    /** {@code path} is a column or a field. */
    void refuse(String path, String field, Refusal refusal) {
        Map<String, String> facts = new HashMap<>(refusal.facts());
        facts.put("field", field);
        problems.add(new FieldProblem(path, refusal.reason(), facts));
    }

    List<String> rules() {
        return List.copyOf(rules);
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }
}
