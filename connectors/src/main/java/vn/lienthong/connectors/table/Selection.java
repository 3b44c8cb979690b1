package vn.lienthong.connectors.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienthong.connectors.table.Session.Bound;

/**
 * The SQL of a reading. Rows are ordered by watermark and key and asked for from the last one on, so that every page is a
 * short look into the index and nothing is skipped or repeated at its borders.
 *
 * @param newestAllowed times beyond this one are a clock's mistake and stay out
 */
record Selection(Shape shape, Dialect dialect, Optional<String> newestAllowed) {

    /** The next rows after {@code from}. */
    Question page(Start from, int rows) {
        List<Bound> values = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        // Nulls are counted apart; where they sort differs from database to database.
        shape.order().stream().filter(Column::nullable).forEach(c -> conditions.add(c.quoted() + " is not null"));
        from.since().ifPresent(text -> conditions.add(against(watermark(), ">=", text, values)));
        if (!from.after().isEmpty()) {
            conditions.add(after(from.after(), values));
        }
        newestAllowed.ifPresent(text -> conditions.add(against(watermark(), "<", text, values)));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        String columns = shape.read().stream().map(this::told).collect(Collectors.joining(", "));
        String order = shape.order().stream().map(Column::quoted).collect(Collectors.joining(", "));
        return new Question(
                dialect.first(rows, columns + " from " + shape.from() + where + " order by " + order), values);
    }

    Question newest() {
        return new Question("select max(" + watermark().quoted() + ") from " + shape.from(), List.of());
    }

    Question newestSince(String text) {
        List<Bound> values = new ArrayList<>();
        String condition = against(watermark(), ">=", text, values);
        return new Question(
                "select max(" + watermark().quoted() + ") from " + shape.from() + " where " + condition, values);
    }

    /** How many rows cannot be ordered; empty when there can be none. */
    Optional<Question> nulls() {
        String conditions = shape.order().stream()
                .filter(Column::nullable)
                .map(column -> column.quoted() + " is null")
                .collect(Collectors.joining(" or "));
        return conditions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question("select count(*) from " + shape.from() + " where " + conditions, List.of()));
    }

    /** How many rows are dated beyond what a clock can say. */
    Optional<Question> future() {
        return newestAllowed.map(text -> {
            List<Bound> values = new ArrayList<>();
            String condition = against(watermark(), ">=", text, values);
            return new Question("select count(*) from " + shape.from() + " where " + condition, values);
        });
    }

    // a >= ? and (a > ? or (b > ? or (b = ? and c > ?))): the first part is what an index can be searched by.
    private String after(List<String> position, List<Bound> values) {
        List<Column> order = shape.order();
        String lead = order.size() > 1 ? against(order.get(0), ">=", position.get(0), values) + " and " : "";
        return lead + greater(order, position, 0, values);
    }

    private String greater(List<Column> order, List<String> position, int at, List<Bound> values) {
        String here = against(order.get(at), ">", position.get(at), values);
        if (at == order.size() - 1) {
            return here;
        }
        String equal = against(order.get(at), "=", position.get(at), values);
        return "(" + here + " or (" + equal + " and " + greater(order, position, at + 1, values) + "))";
    }

    private String against(Column column, String operator, String text, List<Bound> values) {
        values.add(new Bound(column, text));
        return column.quoted() + " " + operator + " " + dialect.mark(column);
    }

    private String told(Column column) {
        return column.raw() ? dialect.raw(column.quoted()) + " as " + column.quoted() : column.quoted();
    }

    private Column watermark() {
        return shape.watermark().orElseThrow();
    }

    /**
     * Where a page begins.
     *
     * @param since the oldest watermark, if there is a bound
     * @param after the position of the last row read; empty at the start
     */
    record Start(Optional<String> since, List<String> after) {}

    /** SQL and what stands in its places. */
    record Question(String sql, List<Bound> values) {}
}
