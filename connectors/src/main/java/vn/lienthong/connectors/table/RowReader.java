package vn.lienthong.connectors.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Row;
import vn.lienthong.connectors.document.RecordPlaces;

/** Makes rows of the hub from those of the database. */
final class RowReader {
    private final RecordPlaces places;
    private final Shape shape;
    private final ValueText texts;
    private final int[] order;

    RowReader(TableSettings settings, Shape shape) {
        places = new RecordPlaces(
                settings.table(),
                settings.keyIsPersonal()
                        ? List.of()
                        : shape.key().stream().map(Column::name).toList());
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

    Row row(ResultSet rows) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < shape.read().size(); i++) {
            Column column = shape.read().get(i);
            columns.put(column.name(), Objects.requireNonNullElse(texts.of(rows, i + 1, column), ""));
        }
        return new Row(places.of(columns, ""), columns);
    }
}
