package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** JDBC without its ceremony: one statement, one autocommit, or a block in one transaction. */
final class Database {
    private static final List<String> NOT_ITS_FAULT = List.of("08", "25", "40", "53", "55P03", "57", "58");

    private final DataSource source;
    private final boolean patient;

    Database(DataSource source) {
        this(source, false);
    }

    private Database(DataSource source, boolean patient) {
        this.source = source;
        this.patient = patient;
    }

    /** The same for statements that may take minutes: without the time after which a silent server is given up. */
    Database patient() {
        return new Database(source, true);
    }

    <T> List<T> query(String sql, Row<T> row, @Nullable Object... parameters) {
        return with(c -> query(c, sql, row, parameters));
    }

    <T> Optional<T> queryOne(String sql, Row<T> row, @Nullable Object... parameters) {
        return query(sql, row, parameters).stream().findFirst();
    }

    int update(String sql, @Nullable Object... parameters) {
        return with(c -> update(c, sql, parameters));
    }

    /** All of the block in one commit, or nothing. */
    <T> T inTransaction(Work<T> work) {
        return with(c -> {
            c.setAutoCommit(false);
            try {
                T result = work.on(c);
                c.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                c.rollback();
                throw e;
            } finally {
                c.setAutoCommit(true);
            }
        });
    }

    <T> T with(Work<T> work) {
        try (Connection c = source.getConnection()) {
            return patient ? patiently(c, work) : work.on(c);
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    private static <T> T patiently(Connection c, Work<T> work) throws SQLException {
        int before = c.getNetworkTimeout();
        c.setNetworkTimeout(Runnable::run, 0);
        try {
            return work.on(c);
        } finally {
            if (!c.isClosed()) {
                c.setNetworkTimeout(Runnable::run, before);
            }
        }
    }

    static <T> List<T> query(Connection c, String sql, Row<T> row, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(c, sql, parameters);
                ResultSet results = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (results.next()) {
                all.add(row.of(results));
            }
            return all;
        }
    }

    static int update(Connection c, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(c, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection c, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = c.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object p = parameters[i];
            if (p instanceof Instant instant) {
                statement.setTimestamp(i + 1, Timestamp.from(instant));
            } else if (p instanceof ArrayOf array) {
                statement.setArray(i + 1, c.createArrayOf(array.type(), array.values()));
            } else {
                statement.setObject(i + 1, p);
            }
        }
        return statement;
    }

    /**
     * Class 08 connection, 53 no room, 57 shutting down, 58 disk, 40 rolled back for another's sake, 25 a server that only
     * reads, 55P03 a lock that was not free in time: nothing wrong with what was written.
     */
    static RuntimeException translated(SQLException e) {
        String state = e.getSQLState() == null ? "08" : e.getSQLState();
        boolean unavailable = NOT_ITS_FAULT.stream().anyMatch(state::startsWith);
        return unavailable || e instanceof java.sql.SQLTransientException
                ? new LedgerUnavailable("PostgreSQL: " + state, e)
                : new LedgerFault(state, e);
    }

    static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
        Timestamp t = r.getTimestamp(column);
        return t == null ? null : t.toInstant();
    }

    /** A column of a multi-row statement. */
    record ArrayOf(String type, @Nullable Object[] values) {}

    interface Row<T> {
        T of(ResultSet r) throws SQLException;
    }

    interface Work<T> {
        T on(Connection c) throws SQLException;
    }
}
