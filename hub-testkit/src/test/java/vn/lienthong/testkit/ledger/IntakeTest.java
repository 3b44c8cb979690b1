package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Claim;
import vn.lienthong.ledger.Due;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.ledger.WorkSignal.Lane;

/** Promises 1 and 2 of the ledger, and the order in which positions become visible. */
class IntakeTest {
    private final LedgerFixture hub = new LedgerFixture(1, "cong", "ioc");

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void anAcceptedMessageWaitsForEachOfItsReceivers() {
        Receipt receipt = hub.accept("m1", "HS-1", "{}", "cong", "ioc");

        assertThat(hub.ledger().archive().deliveriesOf(receipt.number()))
                .extracting(d -> d.ref().connection() + " " + d.shownState())
                .containsExactlyInAnyOrder("cong WAITING", "ioc WAITING");
    }

    @Test
    void aMessageWithoutReceiverIsKeptAndSaysSo() {
        Receipt receipt = hub.accept("m1", "HS-1", "{}");

        assertThat(hub.ledger().archive().eventsOf(receipt.number()))
                .extracting(e -> e.code())
                .containsExactly("NO_RECEIVER");
    }

    @Test
    void theSameMessageTwiceGetsTheSameReceipt() {
        Receipt first = hub.accept("m1", "HS-1", "{\"a\":1}", "cong");
        Receipt second = hub.accept("m1", "HS-1", "{\"a\":1}", "cong");

        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.repeated()).isTrue();
        assertThat(due("cong")).hasSize(1);
    }

    @Test
    void aRepeatIsNoErrorOfTheDatabase() throws Exception {
        Receipt first = hub.accept("m1", "HS-1", "{}", "cong");
        hub.execute("create function refuse() returns trigger language plpgsql as"
                + " $$ begin raise 'an insert was tried'; end $$");
        hub.execute(
                "create trigger refuse before insert on message_identity" + " for each row execute function refuse()");

        assertThat(hub.accept("m1", "HS-1", "{}", "cong").number()).isEqualTo(first.number());
    }

    @Test
    void otherContentUnderTheSameIdentityIsRefusedAndChangesNothing() {
        hub.accept("m1", "HS-1", "{\"a\":1}", "cong");

        assertThatThrownBy(() -> hub.accept("m1", "HS-1", "{\"a\":2}", "cong"))
                .isInstanceOfSatisfying(
                        HubFailure.class, f -> assertThat(f.code()).isEqualTo(FailureCode.CONTENT_CONFLICT));
        assertThat(due("cong")).hasSize(1);
    }

    @Test
    void manySendersOfTheSameMessageAtOnceAllGetOneReceipt() throws Exception {
        List<Receipt> receipts = AtOnce.run(16, n -> hub.accept("same", "HS-1", "{}", "cong"));

        assertThat(receipts)
                .extracting(Receipt::number)
                .hasSize(16)
                .containsOnly(receipts.get(0).number());
        assertThat(receipts).filteredOn(r -> !r.repeated()).hasSize(1);
    }

    @Test
    void twoNodesAcceptingTheSameMessagesLeaveEachOnce() throws Exception {
        try (LedgerFixture other = hub.secondNode(1, "cong", "ioc")) {
            AtOnce.run(8, n -> {
                LedgerFixture node = n % 2 == 0 ? hub : other;
                for (int i = 0; i < 100; i++) {
                    node.accept("m" + i, "HS-" + i % 7, "{\"n\":" + i + "}", "cong");
                }
                return n;
            });
        }
        assertThat(due("cong")).hasSize(100);
    }

    @Test
    void whileOthersAcceptAReaderNeverSeesALaterPositionBeforeAnEarlierOne() throws Exception {
        try (LedgerFixture other = hub.secondNode(1, "cong", "ioc")) {
            AtOnce.run(9, n -> {
                if (n == 8) {
                    watchPositions();
                    return n;
                }
                LedgerFixture node = n % 2 == 0 ? hub : other;
                for (int i = 0; i < 150; i++) {
                    node.accept("m" + n + "-" + i, "HS-" + i % 5, "{}", "cong");
                }
                return n;
            });
        }
        assertThat(positions()).hasSize(1200).isSorted().last().isEqualTo(1200L);
    }

    /** Positions are gap-free, so a set that ends with n and holds n of them has no hole. */
    private void watchPositions() {
        List<Long> seen = List.of();
        while (seen.size() < 1200) {
            seen = positions();
            if (!seen.isEmpty()) {
                assertThat(seen.get(seen.size() - 1)).isEqualTo(seen.size());
            }
        }
    }

    private List<Long> positions() {
        return hub.strings("select position from delivery where connection_no = 1 order by position").stream()
                .map(Long::valueOf)
                .toList();
    }

    @Test
    void oneMessageThatTheDatabaseRefusesDoesNotSpoilTheOthersOfItsBatch() throws Exception {
        List<Boolean> accepted = AtOnce.run(12, n -> {
            try {
                hub.accept("m" + n, n == 5 ? "bad\u0000key" : "HS-" + n, "{}", "cong");
                return true;
            } catch (RuntimeException e) {
                return false;
            }
        });

        assertThat(accepted).filteredOn(a -> !a).hasSize(1);
        assertThat(due("cong")).hasSize(11);
    }

    private List<Due> due(String connection) {
        Lane lane = new Lane(connection, 0);
        // On a slow machine the accepting may have taken longer than the node's lease lasts.
        hub.ledger().node().renew();
        Claim claim = hub.ledger().lanes().claim(lane, 5000).orElseThrow();
        hub.ledger().outcomes().recordAndRelease(lane, List.of(), List.of());
        return claim.due();
    }
}
