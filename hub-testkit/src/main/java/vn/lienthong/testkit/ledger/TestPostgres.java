package vn.lienthong.testkit.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL server for the tests of a JVM; every test gets a fresh, migrated database of its own. */
public final class TestPostgres {
    private static final String TEMPLATE = "hub_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EmbeddedPostgres server;

    private TestPostgres() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "64MB")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("create database " + TEMPLATE);
        Flyway.configure()
                .dataSource(server.getDatabase("postgres", TEMPLATE))
                .load()
                .migrate();
    }

    /** A new database with the ledger's tables; the pool is to be closed by the caller, and the database goes with it. */
    public static HikariDataSource freshDatabase() {
        String name = "hub_" + NUMBER.incrementAndGet();
        Holder.INSTANCE.run("create database " + name + " template " + TEMPLATE + " strategy file_copy");
        return new HikariDataSource(pool(url(name), 24)) {
            @Override
            public void close() {
                super.close();
                Holder.INSTANCE.run("drop database if exists " + name + " with (force)");
            }
        };
    }

    /** Another pool on the database of {@code existing}, as another node would have. */
    public static HikariDataSource anotherPool(HikariDataSource existing, int size) {
        return new HikariDataSource(pool(existing.getJdbcUrl(), size));
    }

    private static String url(String database) {
        return Holder.INSTANCE.server.getJdbcUrl("postgres", database);
    }

    private static HikariConfig pool(String url, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        return config;
    }

    private void run(String sql) {
        try (Connection c = server.getPostgresDatabase().getConnection();
                Statement s = c.createStatement()) {
            s.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static final class Holder {
        private static final TestPostgres INSTANCE = new TestPostgres();
    }
}
