package vn.lienthong.door;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Row;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.ledger.RecordedRows;
import vn.lienthong.mapping.Touch;

/** How what two versions of a file make of the same rows differs: field by field, value by value, problem by problem. */
public final class Comparison {
    private final Map<String, Map<Change, Integer>> fields = new TreeMap<>();
    private final Map<FieldProblem, int[]> problems = new LinkedHashMap<>();
    private int rows;
    private int goodBefore;
    private int goodAfter;
    private int lost;
    private int elsewhere;

    /** A row as it was recorded. */
    public static Row row(RecordedRows.Raw raw) {
        return new Row(new Place(raw.where().source(), raw.where().place()), BadRow.columns(raw.columns()));
    }

    /** The same row by the running version and by the candidate. */
    public void add(Trial.Verdict before, Trial.Verdict after) {
        boolean wasGood = before.problems().isEmpty();
        boolean isGood = after.problems().isEmpty();
        rows++;
        goodBefore += wasGood ? 1 : 0;
        goodAfter += isGood ? 1 : 0;
        lost += wasGood && !isGood ? 1 : 0;
        elsewhere += wasGood && isGood && !before.receivers().equals(after.receivers()) ? 1 : 0;
        fields(before.touches(), after.touches());
        Set.copyOf(before.problems()).forEach(problem -> counts(problem)[0]++);
        Set.copyOf(after.problems()).forEach(problem -> counts(problem)[1]++);
    }

    private void fields(List<Touch> before, List<Touch> after) {
        Map<String, @Nullable String> was = texts(before);
        Map<String, @Nullable String> became = texts(after);
        Set<String> names = new LinkedHashSet<>(was.keySet());
        names.addAll(became.keySet());
        for (String field : names) {
            if (!Objects.equals(was.get(field), became.get(field))) {
                fields.computeIfAbsent(field, name -> new HashMap<>())
                        .merge(new Change(was.get(field), became.get(field)), 1, Integer::sum);
            }
        }
    }

    private static Map<String, @Nullable String> texts(List<Touch> touches) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        touches.forEach(touch -> texts.put(touch.field(), touch.became()));
        return texts;
    }

    private int[] counts(FieldProblem problem) {
        return problems.computeIfAbsent(problem, first -> new int[2]);
    }

    public int rows() {
        return rows;
    }

    public int goodBefore() {
        return goodBefore;
    }

    public int goodAfter() {
        return goodAfter;
    }

    /** Rows that the running version takes and the candidate refuses. */
    public int lost() {
        return lost;
    }

    /** Good rows of both that would go to other connections. */
    public int elsewhere() {
        return elsewhere;
    }

    /** What differs, field by field; of each the values, most frequent first. Values may be personal. */
    public List<Field> fields() {
        return fields.entrySet().stream()
                .map(each -> new Field(
                        each.getKey(),
                        each.getValue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        each.getValue().entrySet().stream()
                                .sorted(Map.Entry.<Change, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(entry ->
                                                String.valueOf(entry.getKey().was())))
                                .toList()))
                .sorted(Comparator.comparing(Field::name))
                .toList();
    }

    /** Problems that are not as frequent as before: how often then, how often now. */
    public Map<FieldProblem, int[]> problems() {
        Map<FieldProblem, int[]> changed = new LinkedHashMap<>(problems);
        changed.values().removeIf(counts -> counts[0] == counts[1]);
        return changed;
    }

    /** One value and what takes its place; null where there is none. */
    public record Change(@Nullable String was, @Nullable String became) {}

    /** A field that differs in some rows. */
    public record Field(String name, int rows, List<Map.Entry<Change, Integer>> changes) {}
}
