package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.ledger.Claim;
import vn.lienthong.ledger.WorkSignal.Lane;

class PausedLaneTest {
    private static final Lane LANE = new Lane("ioc", 0);

    @Test
    void aPauseCountsAtOnceForWhatWasOrderedBeforeAndNothingIsLostByIt() {
        try (LedgerFixture hub = new LedgerFixture(1, "ioc")) {
            hub.accept("1", "HS-1", "{}", "ioc");
            hub.ledger().endpoints().pause("ioc", "truc", "đối tác bảo trì");
            Claim paused = hub.ledger().lanes().claim(LANE, 10).orElseThrow();
            assertThat(paused.due()).isEmpty();
            assertThat(paused.more()).isFalse();
        }
        try (LedgerFixture hub = new LedgerFixture(1, "ioc")) {
            hub.accept("1", "HS-1", "{}", "ioc");
            assertThat(hub.ledger().lanes().claim(LANE, 10).orElseThrow().due()).hasSize(1);
        }
    }
}
