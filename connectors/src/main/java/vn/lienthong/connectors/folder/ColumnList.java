package vn.lienthong.connectors.folder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns as a connection's file names them: {@code MaHoSo:1-30, ChuHoSo:31-70} or {@code MaHoSo, ChuHoSo}. */
record ColumnList(List<Column> columns) {
    private static final Pattern FORM = Pattern.compile("(.*?)\\s*:\\s*([1-9]\\d{0,4})\\s*-\\s*([1-9]\\d{0,4})");

    ColumnList {
        columns = List.copyOf(columns);
    }

    static ColumnList parse(String text) {
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        if (text.isBlank()) {
            return new ColumnList(columns);
        }
        for (String part : text.split(",", -1)) {
            Column column = column(part.strip());
            if (column.name().isEmpty() || !names.add(column.name())) {
                throw new IllegalArgumentException("names, each once, with a comma between expected");
            }
            columns.add(column);
        }
        return new ColumnList(columns);
    }

    private static Column column(String part) {
        Matcher form = FORM.matcher(part);
        if (!form.matches()) {
            return new Column(part, 0, 0);
        }
        Column column = new Column(form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
        if (column.to() < column.from()) {
            throw new IllegalArgumentException("name:first-last with first not after last expected");
        }
        return column;
    }

    boolean haveRanges() {
        return !columns.isEmpty() && columns.stream().allMatch(column -> column.from() > 0);
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /**
     * One column.
     *
     * @param from first character, counted from 1; 0 when only the name is given
     */
    record Column(String name, int from, int to) {}
}
