package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Rows as their sources gave them, kept for some days: what another mapping makes of a whole day can be tried on them. */
public final class RecordedRows {
    /** Of one source and day; enough to compare by, and a bound. */
    static final int MOST_A_DAY = 10_000;

    private static final int LONGEST_KEPT = 90;
    private static final String ADD = Statements.read("record_rows.sql");

    private final Database database;
    private final Connections connections;

    RecordedRows(Database database, Connections connections) {
        this.database = database;
        this.connections = connections;
    }

    static void add(Connection c, int no, LocalDate day, List<Raw> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = c.prepareStatement(ADD)) {
            Columns columns = new Columns(c, statement);
            columns.texts(rows, row -> row.where().source());
            columns.texts(rows, row -> row.where().place());
            columns.bytes(rows, Raw::columns);
            columns.bytes(rows, Raw::digest);
            columns.number(no);
            columns.date(day);
            statement.execute();
        }
    }

    /** What a source told on a day, in the order in which it came; at most 10,000 rows. */
    public List<Raw> of(String connection, LocalDate day) {
        return database.query(
                "select r.source, r.place, r.columns, r.digest from source_row r join connection c on c.no = r.connection_no"
                        + " where c.name = ? and r.day = ? order by r.no limit ?",
                r -> new Raw(new Sources.Where(r.getString(1), r.getString(2)), r.getBytes(3), r.getBytes(4)),
                connection,
                day,
                MOST_A_DAY);
    }

    /** Deletes what is older than each connection says, and of others what is older than any may say. */
    public void forget(Map<String, Integer> daysKept, LocalDate today) {
        daysKept.forEach((connection, days) -> connections
                .find(connection)
                .ifPresent(known -> database.update(
                        "delete from source_row where connection_no = ? and day <= ?",
                        known.no(),
                        today.minusDays(days))));
        database.update("delete from source_row where day <= ?", today.minusDays(LONGEST_KEPT));
    }

    /**
     * One row.
     *
     * @param columns the row as JSON; personal data
     * @param digest of place and columns
     */
    public record Raw(Sources.Where where, byte[] columns, byte[] digest) {
        /** Prints where it stands, not what it holds. */
        @Override
        public String toString() {
            return "Raw[" + where + "]";
        }
    }
}
