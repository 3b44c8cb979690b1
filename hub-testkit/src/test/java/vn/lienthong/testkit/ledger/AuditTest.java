package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.ledger.Audit;

class AuditTest {
    @Test
    void aDatabaseOnWhichNoHubHasStartedHasNoLedger() throws Exception {
        try (HikariDataSource ledger = TestPostgres.freshDatabase()) {
            try (Connection c = ledger.getConnection();
                    Statement s = c.createStatement()) {
                s.execute("create database no_hub_yet");
            }
            PGSimpleDataSource empty = new PGSimpleDataSource();
            empty.setUrl(ledger.getJdbcUrl());
            empty.setDatabaseName("no_hub_yet");

            assertThat(Audit.of(ledger).findsLedger()).isTrue();
            assertThat(Audit.of(empty).findsLedger()).isFalse();
        }
    }
}
