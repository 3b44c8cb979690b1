package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.LedgerPools;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.ledger.WorkSignal.Lane;

class NodeLeaseTest {
    @Test
    void theMonthsAheadAreMadeWhileSomebodyReadsForLongAndNobodyWaitsForIt() throws Exception {
        try (LedgerFixture hub = new LedgerFixture(1, "ioc");
                Connection slowReader = hub.database().getConnection();
                Statement reading = slowReader.createStatement()) {
            slowReader.setAutoCommit(false);
            reading.execute("select count(*) from message, event");
            hub.clock().move(Duration.ofDays(200));

            hub.ledger().upkeep().ensureMonths();

            assertThat(hub.accept("1", "HS-1", "{}", "ioc").repeated()).isFalse();
            assertThat(hub.ledger()
                            .lanes()
                            .claim(new Lane("ioc", 0), 1)
                            .orElseThrow()
                            .due())
                    .hasSize(1);
            slowReader.rollback();
        }
    }

    @Test
    void aNodeSaysThatItLivesWhileReadersHoldEveryConnection() throws Exception {
        try (HikariDataSource durable = TestPostgres.freshDatabase();
                HikariDataSource readers = impatient(durable);
                HikariDataSource leases = TestPostgres.anotherPool(durable, 1)) {
            Ledger ledger =
                    Ledger.open(new LedgerPools(durable, readers, leases), Clock.systemUTC(), "node", lanes -> {});
            try (Connection slowReader = readers.getConnection()) {
                assertThat(slowReader.isValid(1)).isTrue();
                assertThatThrownBy(() -> ledger.pulse().accepted()).isInstanceOf(LedgerUnavailable.class);

                ledger.node().renew();

                assertThat(ledger.leadership().takeOrKeep("dispatch")).isTrue();
            }
        }
    }

    private static HikariDataSource impatient(HikariDataSource existing) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(existing.getJdbcUrl());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        return new HikariDataSource(config);
    }
}
