package vn.lienthong.connectors.table;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;

/** A legacy system's database: the agency writes into it, the hub reads it. */
record Source(String url, String user, Connection agency) implements AutoCloseable {
    static final String PASSWORD = "mat-khau-demo";

    static Source h2() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        return of(url, "agency");
    }

    static Source of(String url, String user) {
        try {
            return new Source(url, user, DriverManager.getConnection(url, user, PASSWORD));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Source run(String... statements) {
        try (Statement statement = agency.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    TablePull pull(Clock clock, String... keysAndValues) {
        Map<String, String> all = new HashMap<>(Map.of("url", url, "user", user, "password", PASSWORD));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            all.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return pull(all, clock);
    }

    static TablePull pull(Map<String, String> texts) {
        return pull(texts, Clock.systemUTC());
    }

    private static TablePull pull(Map<String, String> texts, Clock clock) {
        Map<String, Object> values = new HashMap<>();
        for (Setting<?> setting : TableSettings.all()) {
            String text = texts.get(setting.key());
            if (text != null) {
                values.put(setting.key(), setting.parse().apply(text));
            }
        }
        return new TablePull(TableSettings.of(new Settings(values)), clock);
    }

    @Override
    public void close() throws SQLException {
        agency.close();
    }
}
