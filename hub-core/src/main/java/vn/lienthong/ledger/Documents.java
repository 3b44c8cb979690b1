package vn.lienthong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Official documents as a list; the story of one is told from its messages. */
public final class Documents {
    private static final String COLUMNS =
            "select position, accepted_at, key, source from message where type = 'vn.lienthong.official-document.v1' ";

    private final Database database;

    Documents(Database database) {
        this.database = database;
    }

    /** The newest first; {@code before} is a position. */
    public List<Listed> newest(long before, int limit) {
        return database.query(
                COLUMNS + "and position < ? order by position desc limit ?", Documents::listed, before, limit);
    }

    /** Those with this number printed on them, of whatever agency and year; the newest first. */
    public List<Listed> numbered(String printed, int limit) {
        return database.query(
                COLUMNS + "and split_part(key, ',', 3) = ? order by position desc limit ?",
                Documents::listed,
                printed,
                limit);
    }

    private static Listed listed(ResultSet r) throws SQLException {
        return new Listed(
                r.getLong("position"),
                r.getString("key"),
                r.getString("source"),
                r.getTimestamp("accepted_at").toInstant());
    }

    /**
     * One document.
     *
     * @param id agency, day and number, as the axis names it
     */
    public record Listed(long position, String id, String source, Instant acceptedAt) {}
}
