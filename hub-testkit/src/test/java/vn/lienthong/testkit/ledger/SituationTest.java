package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Entitlements;
import vn.lienthong.registry.Organisations;
import vn.lienthong.registry.Sharing;
import vn.lienthong.registry.Subscriptions;
import vn.lienthong.registry.WorkingDays;
import vn.lienthong.status.LatestBalance;
import vn.lienthong.status.Situation;

/** What those on duty see, also while the database cannot be reached. */
class SituationTest {
    @Test
    void itIsLookedAtOnceForEverybodyAndStaysVisibleWithoutTheDatabase() {
        LedgerFixture ledger = new LedgerFixture(2, "cong");
        Situation situation = situation(ledger);
        ledger.accept("1", "HS-1", "{}", "cong");
        assertThat(waiting(situation.look())).isEqualTo(1);

        ledger.accept("2", "HS-2", "{}", "cong");
        assertThat(waiting(situation.look())).as("the same look for all").isEqualTo(1);
        ledger.clock().move(Duration.ofSeconds(3));
        assertThat(waiting(situation.look())).isEqualTo(2);

        ledger.close();
        ledger.clock().move(Duration.ofSeconds(3));
        Situation.Look look = situation.look();
        assertThat(look.stale()).isTrue();
        assertThat(waiting(look)).isEqualTo(2);
        assertThatThrownBy(() -> situation(ledger).look()).isInstanceOf(LedgerUnavailable.class);
    }

    private static long waiting(Situation.Look look) {
        return look.find("cong").orElseThrow().count(DeliveryState.WAITING);
    }

    private static Situation situation(LedgerFixture ledger) {
        Organisations none = Organisations.of(List.of());
        Configuration configuration = new Configuration(
                none,
                Map.of(),
                Subscriptions.of(List.of(), none),
                Map.of(),
                Map.of(),
                Entitlements.NONE,
                Sharing.NONE,
                Map.of(),
                Map.of(),
                WorkingDays.WEEKENDS_ONLY);
        return new Situation(ledger.ledger(), () -> configuration, new LatestBalance(), ledger.clock());
    }
}
