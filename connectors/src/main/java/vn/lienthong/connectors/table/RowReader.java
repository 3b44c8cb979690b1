package vn.lienthong.connectors.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Row;

/** Makes rows of the hub from those of the database. */
final class RowReader {
    private final TableSettings settings;
    private final Shape shape;
    private final ValueText texts;
    private final int[] order;

    RowReader(TableSettings settings, Shape shape) {
        this.settings = settings;
        this.shape = shape;
        texts = new ValueText(settings.rawCharset());
        order = shape.order().stream()
                .mapToInt(column -> shape.read().indexOf(column) + 1)
                .toArray();
    }

    /** The texts that say where in the order the present row stands. */
    List<String> position(ResultSet rows) throws SQLException {
        List<String> position = new ArrayList<>(order.length);
        for (int at : order) {
            @Nullable String text = texts.exact(rows, at, shape.read().get(at - 1));
            position.add(text == null ? "" : text);
        }
        return position;
    }

    /** @param number of the row in this reading, for a place that may not name the key */
    Row row(ResultSet rows, long number) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < shape.read().size(); i++) {
            Column column = shape.read().get(i);
            columns.put(column.name(), Objects.requireNonNullElse(texts.of(rows, i + 1, column), ""));
        }
        return new Row(new Place(settings.table(), where(columns, number)), columns);
    }

    private String where(Map<String, String> columns, long number) {
        if (settings.keyIsPersonal()) {
            return "row " + number;
        }
        return shape.key().stream()
                .map(column -> column.name() + "=" + columns.getOrDefault(column.name(), ""))
                .collect(Collectors.joining(", "));
    }
}
