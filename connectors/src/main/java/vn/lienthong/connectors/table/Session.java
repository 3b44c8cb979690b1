package vn.lienthong.connectors.table;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import vn.lienthong.connector.SourceTrouble;

/** The one connection of one reading: read-only, read committed, with an end to every wait. */
final class Session implements AutoCloseable {
    private final Connection connection;
    private final Access access;
    private final Dialect dialect;

    private Session(Connection connection, Access access) throws SQLException {
        this.connection = connection;
        this.access = access;
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        // PostgreSQL hands rows over by portions only within a transaction.
        connection.setAutoCommit(false);
        limitTheNetwork();
        dialect = Dialect.of(connection.getMetaData());
    }

    static Session open(Access access) throws SQLException {
        Connection connection = driver(access).connect(access.url(), access.forDriver());
        if (connection == null) {
            throw new SourceTrouble("table_no_driver", Map.of("kind", access.kind()));
        }
        try {
            return new Session(connection, access);
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    // DriverManager sees only the drivers of the class loader that woke it; in a runnable jar that may be the wrong
    // one.
    private static Driver driver(Access access) throws SQLException {
        for (Driver driver : ServiceLoader.load(Driver.class, Session.class.getClassLoader())) {
            if (driver.acceptsURL(access.url())) {
                return driver;
            }
        }
        throw new SourceTrouble("table_no_driver", Map.of("kind", access.kind()));
    }

    private void limitTheNetwork() throws SQLException {
        try {
            connection.setNetworkTimeout(Runnable::run, access.networkMillis());
        } catch (SQLFeatureNotSupportedException e) {
            // H2 in one process has no network; the time-out of each query remains.
        }
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Asks, and hands the rows to {@code reader} while they arrive; no transaction is left open behind. */
    <T> T ask(String sql, List<Bound> values, int fetch, Reader<T> reader) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setQueryTimeout(access.querySeconds());
            statement.setFetchSize(fetch);
            for (int i = 0; i < values.size(); i++) {
                values.get(i)
                        .column()
                        .kind()
                        .bind(statement, i + 1, values.get(i).text());
            }
            T answer;
            try (ResultSet rows = statement.executeQuery()) {
                answer = reader.read(rows);
            }
            connection.rollback();
            return answer;
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // Closing ends the transaction as well; what went wrong before is what matters.
        }
        closeQuietly(connection);
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing was written, so nothing is lost with it.
        }
    }

    /** What becomes of an answer. */
    interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** A value that a column is compared with. */
    record Bound(Column column, String text) {}
}
