package vn.lienthong.bench.textbook;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** PostgreSQL of its own, durable, and what stands in it. */
@Configuration(proxyBeanMethods = false)
class Store {
    private static final String TABLE = """
            create table if not exists message (
              id text primary key,
              key text not null,
              body text not null,
              state text not null,
              accepted_at timestamptz not null default now(),
              delivered_at timestamptz)
            with (fillfactor = 70)
            """;

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres(Tuning tuning) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(Path.of(tuning.data(), "postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("wal_compression", "on")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_connections", "100")
                .start();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(EmbeddedPostgres postgres, Tuning tuning) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres") + "&prepareThreshold=1");
        config.setMaximumPoolSize(tuning.pool());
        config.setMinimumIdle(tuning.pool());
        return new HikariDataSource(config);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.execute(TABLE);
        return jdbc;
    }

    @Bean
    JdbcMessageIdRepository seenIds(DataSource dataSource) {
        return new JdbcMessageIdRepository(dataSource, "textbook");
    }
}
