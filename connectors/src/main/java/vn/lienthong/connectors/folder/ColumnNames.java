package vn.lienthong.connectors.folder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of a table's columns, from its header or its connection's file. */
final class ColumnNames {
    private final List<String> names;
    private final boolean open;

    private ColumnNames(List<String> names, boolean open) {
        this.names = names;
        this.open = open;
    }

    /** Without a header: the names given; when none are, columns have numbers, as many as there are. */
    static ColumnNames of(ColumnList columns) {
        return new ColumnNames(columns.names(), columns.columns().isEmpty());
    }

    /**
     * From the lines of a header, top to bottom. The lowest text of a column is its name. Merged cells have a text in
     * their first cell only: a name that occurs twice takes the text above before it, from the left where there is none.
     */
    static ColumnNames of(List<List<String>> header, HeaderLines lines) throws BrokenFile {
        int width = header.stream().mapToInt(List::size).max().orElse(0);
        List<String> names = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            names.add(lowest(header, column));
        }
        if (names.stream().allMatch(String::isEmpty)) {
            throw new BrokenFile("header_missing", Map.of("line", Integer.toString(lines.last())), null);
        }
        List<String> told = header.size() > 1 ? grouped(names, header.get(0)) : names;
        checkOnce(told, lines);
        return new ColumnNames(numbered(told), false);
    }

    List<String> list() {
        return names;
    }

    int count() {
        return names.size();
    }

    /** Whether a row has values that no name is for. */
    boolean areTooFewFor(List<String> cells) {
        return !open
                && cells.size() > names.size()
                && cells.subList(names.size(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
    }

    /** Values beyond the names are left out. */
    Map<String, String> with(List<String> cells) {
        Map<String, String> columns = new LinkedHashMap<>(cells.size() * 2);
        int known = open ? cells.size() : Math.min(cells.size(), names.size());
        for (int i = 0; i < known; i++) {
            columns.put(i < names.size() ? names.get(i) : number(i), cells.get(i));
        }
        return columns;
    }

    private static String lowest(List<List<String>> header, int column) {
        for (int line = header.size() - 1; line >= 0; line--) {
            String name =
                    column < header.get(line).size() ? clean(header.get(line).get(column)) : "";
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "";
    }

    private static List<String> grouped(List<String> names, List<String> groups) {
        Map<String, Integer> times = new HashMap<>();
        names.forEach(name -> times.merge(name, 1, Integer::sum));
        List<String> told = new ArrayList<>();
        String group = "";
        for (int i = 0; i < names.size(); i++) {
            String above = i < groups.size() ? clean(groups.get(i)) : "";
            group = above.isEmpty() ? group : above;
            String name = names.get(i);
            boolean alone = name.isEmpty() || times.getOrDefault(name, 1) == 1 || group.equals(name);
            told.add(alone ? name : group + " / " + name);
        }
        return told;
    }

    // The columns' numbers and not their names: where the header moved, the names are somebody's data.
    private static void checkOnce(List<String> names, HeaderLines lines) throws BrokenFile {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Integer before = names.get(i).isEmpty() ? null : first.putIfAbsent(names.get(i), i + 1);
            if (before != null) {
                throw new BrokenFile(
                        "header_twice",
                        Map.of("line", Integer.toString(lines.last()), "columns", before + ", " + (i + 1)),
                        null);
            }
        }
    }

    private static List<String> numbered(List<String> names) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            all.add(names.get(i).isEmpty() ? number(i) : names.get(i));
        }
        return all;
    }

    private static String number(int index) {
        return "column-" + (index + 1);
    }

    /** What the eye sees of a name: a file of the agency and our YAML must not differ in what nobody can see. */
    private static String clean(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }
}
