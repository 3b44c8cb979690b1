package vn.lienthong.connectors.table;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.SourceTrouble;

/**
 * Names as the settings spell them, found in the database and quoted in its own way. Only names that are there get into
 * SQL, so a name can do no harm.
 */
final class Names {
    private final Connection connection;
    private final DatabaseMetaData database;
    private final String quote;

    Names(Connection connection) throws SQLException {
        this.connection = connection;
        database = connection.getMetaData();
        @Nullable String mark = database.getIdentifierQuoteString();
        quote = mark == null || mark.isBlank() ? "" : mark.strip();
    }

    String quoted(String name) {
        return quote + name.replace(quote, quote + quote) + quote;
    }

    /** The quoted name of a table or view. */
    String table(String spelt) throws SQLException {
        List<String> parts = List.of(spelt.split("\\.", -1));
        if (parts.size() > 3) {
            throw missing(spelt);
        }
        String name = parts.get(parts.size() - 1);
        @Nullable String schema = parts.size() > 1 ? parts.get(parts.size() - 2) : null;
        @Nullable String catalog = parts.size() > 2 ? parts.get(0) : connection.getCatalog();
        Set<Found> found = new LinkedHashSet<>();
        for (String spelling : spellings(name)) {
            found.addAll(like(catalog, schema, spelling, name));
        }
        return one(found, spelt, name).sql(this, parts.size());
    }

    private Found one(Set<Found> found, String spelt, String name) throws SQLException {
        if (found.isEmpty()) {
            throw missing(spelt);
        }
        List<Found> exact = found.stream().filter(f -> f.name().equals(name)).toList();
        List<Found> left = exact.isEmpty() ? List.copyOf(found) : exact;
        @Nullable String mine = connection.getSchema();
        List<Found> here = left.stream().filter(f -> f.schema().equals(mine)).toList();
        left = here.isEmpty() ? left : here;
        if (left.size() > 1) {
            String names = String.join(", ", left.stream().map(Found::spoken).toList());
            throw new SourceTrouble("table_ambiguous", Map.of("table", spelt, "names", names));
        }
        return left.get(0);
    }

    // Databases look names up case by case; asking for every name of a large one would take minutes.
    private static Set<String> spellings(String name) {
        return new LinkedHashSet<>(List.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)));
    }

    private List<Found> like(@Nullable String catalog, @Nullable String schema, String pattern, String name)
            throws SQLException {
        return tables(catalog, pattern).stream()
                .filter(found -> found.name().equalsIgnoreCase(name))
                .filter(found -> schema == null || found.isIn(schema))
                .toList();
    }

    private List<Found> tables(@Nullable String catalog, String pattern) throws SQLException {
        List<Found> found = new ArrayList<>();
        try (ResultSet rows = database.getTables(catalog, null, pattern, null)) {
            while (rows.next()) {
                String type = text(rows, "TABLE_TYPE").toUpperCase(Locale.ROOT);
                if (type.contains("TABLE") || type.contains("VIEW") || type.contains("SYNONYM")) {
                    found.add(new Found(text(rows, "TABLE_CAT"), text(rows, "TABLE_SCHEM"), text(rows, "TABLE_NAME")));
                }
            }
        }
        return found;
    }

    private static String text(ResultSet rows, String column) throws SQLException {
        @Nullable String text = rows.getString(column);
        return text == null ? "" : text;
    }

    private SourceTrouble missing(String spelt) throws SQLException {
        Set<String> known = new TreeSet<>();
        for (Found found : tables(connection.getCatalog(), "%")) {
            known.add(found.name());
            known.add(found.spoken());
        }
        return new SourceTrouble("table_missing", Nearest.facts(Map.of("table", spelt), spelt, known));
    }

    private record Found(String catalog, String schema, String name) {
        boolean isIn(String wanted) {
            return schema.equalsIgnoreCase(wanted) || (schema.isEmpty() && catalog.equalsIgnoreCase(wanted));
        }

        String spoken() {
            String room = schema.isEmpty() ? catalog : schema;
            return room.isEmpty() ? name : room + "." + name;
        }

        String sql(Names names, int parts) {
            String room = schema.isEmpty() ? catalog : schema;
            String inRoom = room.isEmpty() ? names.quoted(name) : names.quoted(room) + "." + names.quoted(name);
            return parts > 2 && !schema.isEmpty() ? names.quoted(catalog) + "." + inRoom : inRoom;
        }
    }
}
