package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Due;
import vn.lienthong.ledger.Transition;
import vn.lienthong.ledger.WorkSignal.Lane;

class RelocationTest {
    private static final Lane LANE = new Lane("cu", 0);

    @Test
    void whatComesBackAtTheMomentOfTheMoveIsMovedAsItIsThenAndTheBalanceHolds() throws Exception {
        try (LedgerFixture hub = new LedgerFixture(1, "cu", "moi")) {
            hub.accept("1", "HS-1", "{}", "cu");
            Due due = hub.ledger().lanes().claim(LANE, 1).orElseThrow().due().get(0);
            Transition later = new Transition(
                    due, DeliveryState.NOT_BEFORE, 0, false, Instant.now(), "NOT_NOW", "period-locked", "NOT_NOW");
            hub.ledger().outcomes().recordAndRelease(LANE, List.of(later), List.of());

            CompletableFuture<Optional<Long>> moved;
            try (Connection sweep = hub.database().getConnection();
                    Statement s = sweep.createStatement()) {
                sweep.setAutoCommit(false);
                // As the sweep does in one commit; held open here while the move begins.
                s.execute("update delivery set state = 'W', not_before = null");
                s.execute(
                        "insert into event (at, position, connection_no, accepted_on, code, from_state, to_state, actor)"
                                + " select now(), position, connection_no, accepted_on, 'TIME_CAME', 'N', 'W', 'hub'"
                                + " from delivery");
                moved = CompletableFuture.supplyAsync(
                        () -> hub.ledger().relocation().move("cu", "moi", new Act("p.mau", "sáp nhập")));
                await().until(hub::somebodyWaits);
                sweep.commit();
            }

            assertThat(moved.get(20, TimeUnit.SECONDS)).hasValue(1L);
            assertThat(hub.ledger().balance().since(LocalDate.of(2020, 1, 1)))
                    .hasSize(2)
                    .allMatch(line -> line.difference() == 0);
        }
    }

    @Test
    void anApprovedCorrectionGoesAlongAndAProposedOneGoesBack() throws Exception {
        try (LedgerFixture hub = new LedgerFixture(1, "cu", "moi");
                Connection c = hub.database().getConnection();
                Statement s = c.createStatement()) {
            hub.accept("1", "HS-1", "{}", "cu");
            hub.accept("2", "HS-2", "{}", "cu");
            s.execute("update delivery set carries = 7, carries_at = accepted_at where key = 'HS-1'");
            s.execute("insert into amendment (connection_no, position, accepted_at, of_position, of_at, payload, actor,"
                    + " reason, proposed_at) select connection_no, position, accepted_at, position, accepted_at, 'x',"
                    + " 'nguoi-sua', 'sai tên', now() from delivery where key = 'HS-2'");

            assertThat(hub.ledger().relocation().move("cu", "moi", new Act("p.mau", "sáp nhập")))
                    .hasValue(2L);

            assertThat(one(s, "select carries from delivery where key = 'HS-1' and state = 'W'"))
                    .isEqualTo("7");
            assertThat(one(s, "select status || ' ' || decided_by || ' ' || decided_why from amendment"))
                    .isEqualTo("RETURNED p.mau cu → moi: sáp nhập");
        }
    }

    private static String one(Statement s, String select) throws SQLException {
        try (ResultSet rows = s.executeQuery(select)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
