package vn.lienthong.connectors.table;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.connector.SourceTrouble;

/**
 * What is read, as it stands in the database now.
 *
 * @param from quoted table, or the query in brackets
 * @param read columns to read, the ordering ones among them
 * @param key columns that together are never the same in two rows
 */
record Shape(String from, List<Column> read, List<Column> key, Optional<Column> watermark) {

    /** Looks it up; says at once when a table or a column is no longer there. */
    static Shape of(TableSettings settings, Session session) throws SQLException {
        Names names = new Names(session.connection());
        String from =
                settings.query().isPresent() ? "(" + settings.query().get() + ") q" : names.table(settings.table());
        List<Column> there =
                session.ask("select * from " + from + " where 1 = 0", List.of(), 1, rows -> columns(rows, names));
        List<Column> key = new ArrayList<>();
        for (String name : settings.key()) {
            key.add(find(name, there, settings));
        }
        Optional<Column> watermark = settings.watermark().map(name -> find(name, there, settings));
        watermark.ifPresent(column -> mustOrder(column, settings));
        key.removeIf(column -> watermark.filter(column::equals).isPresent());
        Set<Column> read = new LinkedHashSet<>();
        settings.columns().forEach(name -> read.add(find(name, there, settings)));
        if (settings.columns().isEmpty()) {
            read.addAll(there);
        }
        watermark.ifPresent(read::add);
        read.addAll(key);
        Set<Column> order = new LinkedHashSet<>(key);
        watermark.ifPresent(order::add);
        List<Column> told = read.stream()
                .map(column -> settings.rawCharset().isPresent() && !order.contains(column) ? column.asRaw() : column)
                .toList();
        return new Shape(from, told, List.copyOf(key), watermark);
    }

    /** The columns that rows are ordered by. */
    List<Column> order() {
        List<Column> order = new ArrayList<>();
        watermark.ifPresent(order::add);
        order.addAll(key);
        return order;
    }

    private static List<Column> columns(ResultSet rows, Names names) throws SQLException {
        ResultSetMetaData meta = rows.getMetaData();
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            String name = meta.getColumnLabel(i);
            columns.add(new Column(
                    name,
                    names.quoted(name),
                    meta.getColumnType(i),
                    String.valueOf(meta.getColumnTypeName(i)),
                    meta.isNullable(i) != ResultSetMetaData.columnNoNulls,
                    false));
        }
        return columns;
    }

    private static Column find(String name, List<Column> there, TableSettings settings) {
        return there.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .or(() -> there.stream()
                        .filter(column -> column.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElseThrow(() -> new SourceTrouble(
                        "table_column_missing",
                        Nearest.facts(
                                Map.of("table", settings.table(), "column", name),
                                name,
                                there.stream().map(Column::name).toList())));
    }

    private static void mustOrder(Column watermark, TableSettings settings) {
        switch (watermark.kind()) {
            case TRUTH, TIME, OTHER ->
                throw new SourceTrouble(
                        "table_watermark_kind",
                        Map.of("table", settings.table(), "column", watermark.name(), "type", watermark.typeName()));
            default -> settings.overlap().mustFit(watermark, settings.table());
        }
    }
}
