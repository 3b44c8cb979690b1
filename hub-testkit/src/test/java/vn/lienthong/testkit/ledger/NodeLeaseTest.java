package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.LedgerPools;
import vn.lienthong.ledger.LedgerUnavailable;

class NodeLeaseTest {
    @Test
    void aNodeSaysThatItLivesWhileReadersHoldEveryConnection() throws Exception {
        try (HikariDataSource durable = TestPostgres.freshDatabase();
                HikariDataSource readers = TestPostgres.anotherPool(durable, 1);
                HikariDataSource leases = TestPostgres.anotherPool(durable, 1)) {
            readers.setConnectionTimeout(250);
            Ledger ledger =
                    Ledger.open(new LedgerPools(durable, readers, leases), Clock.systemUTC(), "node", lanes -> {});
            try (Connection slowReader = readers.getConnection()) {
                assertThat(slowReader.isValid(1)).isTrue();
                assertThatThrownBy(() -> ledger.pulse().accepted()).isInstanceOf(LedgerUnavailable.class);

                ledger.node().renew();

                assertThat(ledger.leadership().takeOrKeep("dispatch")).hasValue(1);
            }
        }
    }
}
