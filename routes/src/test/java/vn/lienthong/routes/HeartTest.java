package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.LedgerPools;
import vn.lienthong.ledger.NodeLease;
import vn.lienthong.testkit.ledger.TestPostgres;

class HeartTest {
    @Test
    void theLeaseIsRenewedWhileUpkeepWaitsForAWriter() throws Exception {
        try (HikariDataSource readers = TestPostgres.freshDatabase();
                HikariDataSource writers = TestPostgres.anotherPool(readers, 1);
                HikariDataSource leases = TestPostgres.anotherPool(readers, 1)) {
            Ledger ledger =
                    Ledger.open(new LedgerPools(writers, readers, leases), Clock.systemUTC(), "node", lanes -> {});
            Timestamp opened = leaseUntil(readers);
            try (Connection slowWriter = writers.getConnection();
                    Heart heart = new Heart(ledger)) {
                assertThat(slowWriter.isValid(1)).isTrue();
                heart.start();

                await().atMost(Duration.ofSeconds(20))
                        .until(() ->
                                leaseUntil(readers).getTime() > opened.getTime() + NodeLease.RENEW_EVERY.toMillis());
            }
        }
    }

    private static Timestamp leaseUntil(HikariDataSource database) throws SQLException {
        try (Connection c = database.getConnection();
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("select lease_until from node")) {
            r.next();
            return r.getTimestamp(1);
        }
    }
}
