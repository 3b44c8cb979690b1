package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.alert.Alert;
import vn.lienthong.alert.AlertChannel;
import vn.lienthong.alert.AlertRounds;
import vn.lienthong.alert.NotTold;
import vn.lienthong.failure.Side;
import vn.lienthong.ledger.Alerts;
import vn.lienthong.status.Incidents;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** One alert when an incident opens, one when it ends; none lost, none made twice, whatever dies in between. */
class AlertsTest {
    private static final String TO = "cong";
    private static final Texts TEXTS = Texts.of("ledger", "source");

    private final LedgerFixture fixture = new LedgerFixture(1, TO, "khac");
    private final Alerts alerts = fixture.ledger().alerts();
    private final AlertRounds rounds =
            new AlertRounds(alerts, new Incidents(fixture.ledger().endpoints(), AlertsTest::title, TEXTS), TEXTS);
    private final Ear ear = new Ear("thu");

    @BeforeEach
    void serve() {
        alerts.serve(List.of(ear.name()));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anOutageIsToldOnceWhenItBeginsAndOnceWhenItEndsInBothLanguages() {
        down(TO);
        down(TO);
        rounds.tell(ear);
        rounds.tell(ear);
        fixture.ledger().endpoints().up(TO);
        rounds.tell(ear);
        rounds.tell(ear);

        assertThat(ear.heard).extracting(Alert::phase).containsExactly(Alerts.Phase.OPENED, Alerts.Phase.ENDED);
        assertThat(ear.heard.get(0).in(Lang.VI).text())
                .contains("Cổng mẫu không nhận được lúc này", "bên nhận", "Việc cần làm");
        assertThat(ear.heard.get(0).in(Lang.EN).text()).contains("the receiver", "What to do");
        assertThat(ear.heard.get(1).in(Lang.VI).title()).contains("Đã hết sự cố", "Cổng mẫu");
    }

    @Test
    void everyKindOfIncidentIsToldWhoeverOpensIt() {
        fixture.ledger()
                .endpoints()
                .misconfigured(TO, "HTTP 401", fixture.clock().instant().plusSeconds(3600));
        fixture.ledger().endpoints().sourceTrouble("khac", Side.PARTNER, "unreachable");
        fixture.ledger().endpoints().balanceBroken(TO, "2026-11-23: 1");
        fixture.ledger().endpoints().sourceWell("khac");
        rounds.tell(ear);

        assertThat(ear.heard)
                .extracting(alert -> alert.incident().code() + " " + alert.phase())
                .containsExactly(
                        "MISCONFIGURED OPENED",
                        "SOURCE_TROUBLE OPENED",
                        "BALANCE_BROKEN OPENED",
                        "SOURCE_TROUBLE ENDED");
        assertThat(ear.heard)
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(alert.in(Lang.VI).text()).doesNotContain("{", "alert."));
    }

    @Test
    void aNodeThatDiesBeforeItTellsLosesNothing() {
        down(TO);
        try (LedgerFixture other = fixture.secondNode(1, TO)) {
            new AlertRounds(
                            other.ledger().alerts(),
                            new Incidents(other.ledger().endpoints(), AlertsTest::title, TEXTS),
                            TEXTS)
                    .tell(ear);
        }
        assertThat(ear.heard).hasSize(1);
    }

    @Test
    void aNodeThatDiesAfterItToldTellsTheSameAlertOnceMoreAndNoOther() {
        down(TO);
        Ear dying = new Ear("thu") {
            @Override
            public void tell(Alert alert) {
                super.tell(alert);
                throw new IllegalStateException("the node dies here");
            }
        };
        assertThatThrownBy(() -> rounds.tell(dying)).isInstanceOf(IllegalStateException.class);
        rounds.tell(ear);

        assertThat(ear.heard)
                .singleElement()
                .matches(alert -> alert.id().equals(dying.heard.get(0).id()));
    }

    @Test
    void aChannelThatIsDownIsSeenKeepsItsOrderAndDoesNotDisturbTheOthers() {
        Ear other = new Ear("siem");
        alerts.serve(List.of(ear.name(), other.name()));
        ear.deaf = true;
        down(TO);
        fixture.ledger().endpoints().up(TO);
        rounds.tell(ear);
        rounds.tell(ear);
        rounds.tell(other);

        assertThat(ear.asked).as("it is given a rest").isEqualTo(1);
        assertThat(other.heard).hasSize(2);
        assertThat(alerts.channels()).element(1).satisfies(channel -> {
            assertThat(channel.owed()).isEqualTo(2);
            assertThat(channel.isFailing()).isTrue();
            assertThat(channel.problem()).isEqualTo("nobody there");
        });

        ear.deaf = false;
        fixture.clock().move(Duration.ofSeconds(11));
        rounds.tell(ear);
        assertThat(ear.heard).extracting(Alert::phase).containsExactly(Alerts.Phase.OPENED, Alerts.Phase.ENDED);
        assertThat(alerts.channels()).element(1).matches(channel -> !channel.isFailing() && channel.owed() == 0);
    }

    @Test
    void aNewChannelIsToldWhatIsOpenAndAFormerOneNothingMore() {
        down(TO);
        rounds.tell(ear);
        Ear late = new Ear("moi");
        alerts.serve(List.of(late.name()));
        fixture.ledger().endpoints().up(TO);
        rounds.tell(late);
        rounds.tell(ear);

        assertThat(late.heard).extracting(Alert::phase).containsExactly(Alerts.Phase.OPENED, Alerts.Phase.ENDED);
        assertThat(ear.heard).hasSize(1);
        assertThat(alerts.channels()).extracting(Alerts.Channel::name).containsExactly("moi");
    }

    private static String title(String connection) {
        return connection.equals(TO) ? "Cổng mẫu" : connection;
    }

    private void down(String connection) {
        fixture.ledger()
                .endpoints()
                .down(connection, "connect-refused", fixture.clock().instant());
    }

    /** Hears everything, unless it is deaf. */
    private static class Ear implements AlertChannel {
        private final String name;
        private final List<Alert> heard = new ArrayList<>();
        private boolean deaf;
        private int asked;

        Ear(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void tell(Alert alert) {
            asked++;
            if (deaf) {
                throw new NotTold("nobody there");
            }
            heard.add(alert);
        }
    }
}
