package vn.lienthong.app.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The hub's own database and role inside the embedded server; the role is no superuser. */
final class PostgresDatabase {
    private static final String NAME = "hub";

    private PostgresDatabase() {}

    static PostgresAddress address(int port, String password) {
        return new PostgresAddress(url(port, NAME), NAME, password);
    }

    /** Also proves that the server behind the port serves this folder and no other. */
    static void ensure(int port, String password, Path folder) {
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"), "postgres", password);
                Statement statement = connection.createStatement()) {
            Path served = Path.of(one(statement, "show data_directory"));
            if (!Files.isSameFile(served, folder)) {
                throw new StartRefused(
                        "Cổng " + port + " thuộc về một PostgreSQL khác (" + served + ").",
                        "Port " + port + " belongs to another PostgreSQL (" + served + ").");
            }
            if (one(statement, "select count(*) from pg_roles where rolname = 'hub'")
                    .equals("0")) {
                // The password has only letters of the URL-safe Base64 alphabet.
                statement.execute("create role hub login password '" + password + "'");
            }
            if (one(statement, "select count(*) from pg_database where datname = 'hub'")
                    .equals("0")) {
                statement.execute("create database hub owner hub");
            }
        } catch (SQLException | java.io.IOException e) {
            throw new StartRefused(
                    "PostgreSQL kèm theo không nhận kết nối của Liên Thông ở cổng " + port + ".",
                    "The embedded PostgreSQL does not accept the hub's connection on port " + port + ".",
                    e);
        }
    }

    private static String one(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?ApplicationName=lien-thong";
    }
}
