package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * What all messages so far say of each dossier and procedure, made from the messages in the order of their positions and
 * from nothing else: it can be thrown away and made again.
 */
public final class CurrentRecords {
    static final int BATCH = 5_000;
    private static final String DOSSIERS = Statements.read("project_dossiers.sql");
    private static final String PROCEDURES = Statements.read("project_procedures.sql");
    private static final String CLOSE = Statements.read("close_versions.sql");
    private static final List<String> KINDS = List.of("dossier", "procedure");

    private final Database database;
    private final Positions positions;
    private final int batch;

    CurrentRecords(Database database, Positions positions) {
        this(database, positions, BATCH);
    }

    private CurrentRecords(Database database, Positions positions, int batch) {
        this.database = database;
        this.positions = positions;
        this.batch = batch;
    }

    /** The same in portions of another size; whatever the size, the records are the same. */
    public CurrentRecords inPortionsOf(int messages) {
        return new CurrentRecords(database, positions, messages);
    }

    /** Takes in all messages that are committed; the position that the records are at then. */
    public long follow() {
        long last = positions.last();
        long at = position();
        while (at < last) {
            at = portion(last);
        }
        return at;
    }

    /** Up to where the messages are taken in. */
    public long position() {
        return database.queryOne("select position from record_cursor", r -> r.getLong(1))
                .orElse(0L);
    }

    /** The last message that had been accepted at a moment; 0 when there was none. */
    public long positionAt(Instant moment) {
        return positions.firstAfter(moment) - 1;
    }

    /** Throws everything away and makes it again from the messages. */
    public long rebuild() {
        database.inTransaction(c -> {
            Database.update(c, "truncate dossier_record, procedure_record, tally_piece, tally");
            return Database.update(c, "update record_cursor set position = 0");
        });
        return follow();
    }

    /** One commit; nodes that do it at the same time wait for one another and find it done. */
    private long portion(long last) {
        return database.inTransaction(c -> {
            long from = Database.query(c, "select position from record_cursor for update", r -> r.getLong(1))
                    .get(0);
            long to = Math.min(last, from + batch);
            if (to <= from) {
                return from;
            }
            between(c, DOSSIERS, from, to);
            between(c, PROCEDURES, from, to);
            for (String kind : KINDS) {
                between(c, CLOSE.formatted(kind), from, from);
            }
            Database.update(c, "update record_cursor set position = ?", to);
            return to;
        });
    }

    private static void between(Connection c, String sql, long from, long to) throws SQLException {
        try (PreparedStatement statement = c.prepareStatement(sql)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            statement.executeUpdate();
        }
    }
}
