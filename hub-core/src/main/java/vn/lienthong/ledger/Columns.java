package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds a list of things to a multi-row statement, one array a column, in the order of its placeholders. */
final class Columns {
    private final Connection connection;
    private final PreparedStatement statement;
    private int next = 1;

    Columns(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    void time(Timestamp value) throws SQLException {
        statement.setTimestamp(next++, value);
    }

    void number(int value) throws SQLException {
        statement.setInt(next++, value);
    }

    void flag(boolean value) throws SQLException {
        statement.setBoolean(next++, value);
    }

    void id(UUID value) throws SQLException {
        statement.setObject(next++, value);
    }

    void date(LocalDate value) throws SQLException {
        statement.setDate(next++, Date.valueOf(value));
    }

    <T> void texts(List<T> things, Function<T, @Nullable String> column) throws SQLException {
        array("text", things.stream().map(column).toArray(String[]::new));
    }

    <T> void integers(List<T> things, Function<T, Integer> column) throws SQLException {
        array("int4", things.stream().map(column).toArray(Integer[]::new));
    }

    <T> void longs(List<T> things, Function<T, Long> column) throws SQLException {
        array("int8", things.stream().map(column).toArray(Long[]::new));
    }

    <T> void flags(List<T> things, Function<T, Boolean> column) throws SQLException {
        array("bool", things.stream().map(column).toArray(Boolean[]::new));
    }

    <T> void bytes(List<T> things, Function<T, byte[]> column) throws SQLException {
        array("bytea", things.stream().map(column).toArray(byte[][]::new));
    }

    <T> void optionalBytes(List<T> things, Function<T, byte @Nullable []> column) throws SQLException {
        array("bytea", things.stream().map(column).toArray(byte[][]::new));
    }

    <T> void times(List<T> things, Function<T, @Nullable Instant> column) throws SQLException {
        array(
                "timestamptz",
                things.stream()
                        .map(column)
                        .map(instant -> instant == null ? null : instant.toString())
                        .toArray(String[]::new));
    }

    private void array(String type, @Nullable Object[] values) throws SQLException {
        statement.setArray(next++, connection.createArrayOf(type, values));
    }
}
