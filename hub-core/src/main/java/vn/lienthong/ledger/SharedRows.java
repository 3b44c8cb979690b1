package vn.lienthong.ledger;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is current, in the order in which it changed. A position that was seen can be gone on from at any later time:
 * positions are given out one commit after the other, so nothing appears below one that was read.
 */
public final class SharedRows {
    private static final String DOSSIERS = Statements.read("shared_dossiers.sql");
    private static final String DOCUMENTS = Statements.read("shared_documents.sql");
    private static final String PROCEDURES = Statements.read("shared_procedures.sql");
    private static final String FIGURES = Statements.read("shared_figures.sql");
    /** Columns before the fields: position, day, offices, former. */
    private static final int HEAD = 4;

    private final Database database;
    private final CurrentRecords records;
    private final Positions positions;

    SharedRows(Database database, CurrentRecords records, Positions positions) {
        this.database = database;
        this.records = records;
        this.positions = positions;
    }

    public List<SharedRow> dossiers(long after, int limit) {
        records.follow();
        return rows(DOSSIERS, after, limit);
    }

    public List<SharedRow> documents(long after, int limit) {
        return rows(DOCUMENTS, after, limit);
    }

    public List<SharedRow> procedures(long after, int limit) {
        records.follow();
        return rows(PROCEDURES, after, limit);
    }

    public List<SharedRow> figures(long after, int limit) {
        return rows(FIGURES, after, limit);
    }

    /** The highest position that a message can have been read at. */
    public long lastMessage() {
        return positions.last();
    }

    /** The highest position that a figure can have been read at. */
    public long lastFigure() {
        return database.queryOne("select last from figure_counter", r -> r.getLong(1))
                .orElse(0L);
    }

    private List<SharedRow> rows(String sql, long after, int limit) {
        return database.query(sql, SharedRows::row, after, limit);
    }

    private static SharedRow row(ResultSet r) throws SQLException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = HEAD + 1; i <= r.getMetaData().getColumnCount(); i++) {
            fields.put(r.getMetaData().getColumnLabel(i), plain(r.getObject(i)));
        }
        return new SharedRow(
                r.getLong("position"),
                r.getDate("day").toLocalDate(),
                texts(r.getArray("offices")),
                texts(r.getArray("former")),
                fields);
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        if (value instanceof Timestamp at) {
            return at.toInstant().toString();
        }
        if (value instanceof Date day) {
            return day.toLocalDate().toString();
        }
        return value instanceof Array list ? texts(list) : value;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
