package vn.lienthong.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Endpoint;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.MaintenanceWindow;
import vn.lienthong.ledger.PlannedWindow;

/** A window that was announced keeps people from being alerted, and hides nothing. */
class WindowsTest {
    private static final String TO = "cong";
    private static final Act ACT = new Act("truc-ban", "Bảo trì phòng máy");
    private static final Duration HOUR = Duration.ofHours(1);

    private final LedgerFixture fixture = new LedgerFixture(1, TO, "khac");
    private final Ledger ledger = fixture.ledger();

    @BeforeEach
    void aChannel() {
        ledger.alerts().serve(List.of("thu"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anOutageWithinAWindowIsWrittenDownAndAlertsNobody() {
        announce(HOUR, false);
        down(TO);
        down("khac");
        ledger.alerts().oweWhatIsLeft();
        ledger.endpoints().up(TO);

        assertThat(ledger.endpoints().incidents(10))
                .extracting(i -> i.connection() + (i.closedAt() == null ? " open" : " closed"))
                .containsExactlyInAnyOrder("cong closed", "khac open");
        assertThat(alerts()).containsExactly("khac OPENED");
    }

    @Test
    void whatIsNotOverWhenTheWindowEndsIsToldOnceAndItsEndToo() {
        announce(HOUR, false);
        down(TO);
        fixture.clock().move(HOUR.plusSeconds(1));
        ledger.alerts().oweWhatIsLeft();
        ledger.alerts().oweWhatIsLeft();
        assertThat(alerts()).containsExactly("cong OPENED");

        ledger.endpoints().up(TO);
        assertThat(alerts()).containsExactly("cong OPENED", "cong ENDED");
    }

    @Test
    void aNewChannelIsNotToldOfWhatIsExpected() {
        announce(HOUR, false);
        down(TO);
        ledger.alerts().serve(List.of("thu", "nhat-ky"));
        assertThat(alerts()).isEmpty();
    }

    @Test
    void aWrongSecretIsNewsInAWindowToo() {
        announce(HOUR, false);
        ledger.endpoints().misconfigured(TO, "HTTP 401", now().plus(HOUR));
        assertThat(alerts()).containsExactly("cong OPENED");
    }

    @Test
    void aWindowThatEndsEarlyIsOverForAlertsAndWhoEndedItIsKept() {
        MaintenanceWindow window = announce(HOUR, false);
        down(TO);
        ledger.windows().end(window.no(), new Act("truc-dem", "Xong sớm"));
        ledger.alerts().oweWhatIsLeft();

        assertThat(alerts()).containsExactly("cong OPENED");
        assertThat(fixture.strings("select code || ' ' || actor from event where code like 'WINDOW%' order by no"))
                .containsExactly("WINDOW_ANNOUNCED truc-ban", "WINDOW_ENDED truc-dem");
        assertThatThrownBy(() -> ledger.windows().end(window.no(), ACT)).isInstanceOf(HubFailure.class);
    }

    @Test
    void aWindowStopsSendingAndLetsItGoOnByItself() {
        announce(HOUR, true);
        assertThat(endpoint().paused()).isFalse();
        ledger.windows().carryOut();
        ledger.windows().carryOut();
        assertThat(endpoint().paused()).isTrue();

        fixture.clock().move(HOUR.plusSeconds(1));
        ledger.windows().carryOut();
        assertThat(endpoint().paused()).isFalse();
        assertThat(steered()).containsExactly("PAUSED truc-ban", "RESUMED truc-ban");
    }

    @Test
    void whatAPersonDecidesWithinAWindowStays() {
        announce(HOUR, true);
        ledger.windows().carryOut();
        fixture.clock().move(Duration.ofMinutes(1));
        ledger.endpoints().resume(TO, "truc-dem", "Chạy lại được rồi");
        ledger.windows().carryOut();
        assertThat(endpoint().paused()).isFalse();
        ledger.endpoints().pause(TO, "truc-dem", "Lại hỏng");
        fixture.clock().move(HOUR);
        ledger.windows().carryOut();
        assertThat(endpoint().paused()).isTrue();
    }

    @Test
    void ofTwoWindowsTheLaterEndCounts() {
        announce(HOUR, true);
        announce(HOUR.multipliedBy(2), true);
        ledger.windows().carryOut();
        fixture.clock().move(HOUR.plusSeconds(1));
        ledger.windows().carryOut();
        assertThat(endpoint().paused()).isTrue();
        fixture.clock().move(HOUR);
        ledger.windows().carryOut();
        assertThat(endpoint().paused()).isFalse();
    }

    @Test
    void windowsOfFilesComeAndGoWithWhatTheFilesSay() {
        PlannedWindow tonight = new PlannedWindow(TO, now().plus(HOUR), now().plus(HOUR.multipliedBy(2)), false);
        PlannedWindow longer =
                new PlannedWindow(TO, tonight.from(), tonight.to().plus(HOUR), true);
        PlannedWindow tomorrow =
                new PlannedWindow("khac", now().plus(Duration.ofDays(1)), now().plus(Duration.ofDays(2)), false);
        ledger.windows().keep(Map.of(tonight, "Sao lưu", tomorrow, "Sao lưu"));
        ledger.windows().keep(Map.of(longer, "Sao lưu"));
        assertThat(ledger.windows().list(""))
                .singleElement()
                .matches(window ->
                        window.byFile() && window.stopsSending() && window.to().equals(longer.to()));

        ledger.windows().end(ledger.windows().list(TO).get(0).no(), ACT);
        ledger.windows().keep(Map.of(longer, "Sao lưu"));
        assertThat(ledger.windows().list("")).as("called off by a person").isEmpty();
    }

    @Test
    void whatWasIsNotExcusedAfterwards() {
        Instant now = now();
        PlannedWindow begun = new PlannedWindow(TO, now.minus(HOUR), now.plus(HOUR), false);
        assertThatThrownBy(() -> ledger.windows().announce(begun, ACT)).isInstanceOf(HubFailure.class);
        assertThatThrownBy(() -> new PlannedWindow(TO, now, now, false)).isInstanceOf(HubFailure.class);
        assertThatThrownBy(() -> new PlannedWindow(TO, now, now.plus(Duration.ofDays(32)), false))
                .isInstanceOf(HubFailure.class);
    }

    private MaintenanceWindow announce(Duration length, boolean stops) {
        return ledger.windows().announce(new PlannedWindow(TO, now(), now().plus(length), stops), ACT);
    }

    private void down(String connection) {
        ledger.endpoints().down(connection, "HTTP 503", now().plusSeconds(10));
    }

    private Endpoint endpoint() {
        return ledger.endpoints().list().stream()
                .filter(e -> e.connection().equals(TO))
                .findFirst()
                .orElseThrow();
    }

    private List<String> alerts() {
        return fixture.strings("select c.name || ' ' || a.phase from alert a join incident i on i.no = a.incident_no"
                + " join connection c on c.no = i.connection_no order by a.no");
    }

    private List<String> steered() {
        return fixture.strings(
                "select code || ' ' || actor from event where code in ('PAUSED', 'RESUMED') order by no");
    }

    private Instant now() {
        return fixture.clock().instant();
    }
}
