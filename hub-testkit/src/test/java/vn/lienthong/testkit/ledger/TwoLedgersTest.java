package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.ledger.Claim;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Due;
import vn.lienthong.ledger.Transition;
import vn.lienthong.ledger.WorkSignal.Lane;

/** Two nodes on one ledger: who may change lanes, who may record. */
class TwoLedgersTest {
    private static final String TO = "cong";
    private final LedgerFixture first = new LedgerFixture(4, TO);
    private final LedgerFixture second = first.secondNode(4, TO);

    @AfterEach
    void close() {
        second.close();
        first.close();
    }

    @Test
    void lanesChangeOnlyWhileNoOtherNodeLives() {
        assertThat(second.ledger().register(TO, 16)).isEqualTo(4);
        first.ledger().node().leave();
        assertThat(second.ledger().register(TO, 16)).isEqualTo(16);
        assertThat(second.ledger().registerIfNew(TO, 2)).isEqualTo(16);
    }

    @Test
    void twoNodesThatClaimTheSameLanesAtOnceNeverHoldOneTogether() throws Exception {
        for (int i = 0; i < 40; i++) {
            first.accept("m" + i, "HS-" + i, "{}", TO);
        }
        for (int turn = 0; turn < 50; turn++) {
            List<Optional<Claim>> claims = AtOnce.run(
                    8, n -> (n % 2 == 0 ? first : second).ledger().lanes().claim(new Lane(TO, n / 2), 5));
            for (int lane = 0; lane < 4; lane++) {
                assertThat(claims.get(2 * lane).isPresent()
                                && claims.get(2 * lane + 1).isPresent())
                        .as("lane " + lane + " held twice")
                        .isFalse();
            }
            for (int n = 0; n < 8; n++) {
                if (claims.get(n).isPresent()) {
                    (n % 2 == 0 ? first : second)
                            .ledger()
                            .outcomes()
                            .recordAndRelease(new Lane(TO, n / 2), List.of(), List.of());
                }
            }
        }
    }

    @Test
    void aNodeThatLostItsLaneRecordsNothingMore() {
        first.accept("m", "HS-1", "{}", TO);
        Lane lane = second.ledger().upkeep().lanesWithWork().get(0);
        Due due = first.ledger().lanes().claim(lane, 1).orElseThrow().due().get(0);
        first.ledger().node().leave();
        assertThat(second.ledger().lanes().claim(lane, 1)).isPresent();

        first.ledger().outcomes().record(lane, List.of(Transition.delivered(due, "DELIVERED", null)));

        assertThat(second.ledger().archive().deliveries(DeliveryState.WAITING, TO, 0, 10))
                .hasSize(1);
    }
}
