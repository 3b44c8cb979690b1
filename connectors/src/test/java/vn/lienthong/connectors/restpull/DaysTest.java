package vn.lienthong.connectors.restpull;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connectors.support.AgencyStage;
import vn.lienthong.simulator.AgencyRecord;
import vn.lienthong.simulator.AgencySimulator;

/** Which days are asked for, and which again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DaysTest {
    private final AgencySimulator real = AgencySimulator.start(0);
    private final List<AgencyRecord> records = new ArrayList<>();

    @AfterAll
    void stop() {
        real.close();
    }

    @BeforeEach
    void begin() {
        real.reset();
        records.clear();
    }

    private void comes(String key, String day) {
        records.add(new AgencyRecord(LocalDate.parse(day), Map.of("ma", key)));
        real.holds(records);
    }

    private Agency agency(String... more) {
        String[] own = {
            "path", "/v2/records?from={from}&to={to}&offset={offset}&size={size}",
            "records", "/items",
            "paging", "offset",
            "start", "2026-03-10",
            "auth", "client-credentials",
            "login-path", "/token",
            "user", AgencySimulator.USER,
            "password", AgencySimulator.PASSWORD
        };
        String[] all = new String[own.length + more.length];
        System.arraycopy(own, 0, all, 0, own.length);
        System.arraycopy(more, 0, all, own.length, more.length);
        return new Agency(real, all);
    }

    @Test
    void daysAreReadInOrderFromTheStartToToday() {
        comes("early", "2026-03-09");
        comes("a", "2026-03-10");
        comes("b", "2026-03-13");
        comes("c", "2026-03-14");
        Agency agency = agency();
        assertThat(agency.read()).isEmpty();
        assertThat(agency.keys()).containsExactly("a", "b", "c");
        assertThat(real.asked().get(0)).isEqualTo("records 2026-03-10 offset 0");
        assertThat(real.asked()).noneMatch(asked -> asked.contains("2026-03-15"));
    }

    @Test
    void theLastDaysAreReadAgainForRecordsThatComeLate() {
        comes("a", "2026-03-10");
        Agency agency = agency("look-back-days", "2");
        agency.read();
        comes("late", "2026-03-12");
        comes("too late", "2026-03-11");
        agency.forget().read();
        assertThat(agency.keys()).containsExactly("late");
    }

    @Test
    void aPauseOfDaysLeavesNoGap() {
        comes("a", "2026-03-10");
        Agency agency = agency("look-back-days", "0", "window-days", "3");
        agency.read();
        comes("b", "2026-03-16");
        comes("c", "2026-03-20");
        agency.forget().at(AgencyStage.NOW.plus(Duration.ofDays(6))).read();
        assertThat(agency.keys()).containsExactly("b", "c");
    }

    @Test
    void oneTokenServesManyCallsAndANewOneIsFetchedWhenItHasRunOut() {
        comes("a", "2026-03-10");
        Agency agency = agency();
        agency.read();
        agency.read();
        assertThat(real.logins()).isEqualTo(1);
        real.expireTokens();
        assertThat(agency.read()).isEmpty();
        assertThat(real.logins()).isEqualTo(2);
    }

    @Test
    void aWrongSecretIsToldAndNotTriedForEver() {
        comes("a", "2026-03-10");
        Agency agency = agency("password", "wrong");
        assertThat(agency.read()).hasValueSatisfying(trouble -> {
            assertThat(trouble.reason()).isEqualTo("api_login_refused");
            assertThat(trouble.toString()).doesNotContain("wrong");
        });
        assertThat(real.logins()).isZero();
    }
}
