package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a connection's file promises, and when it says that its system is away. */
class WeeklyWindowTest {
    @Test
    void aFileSaysAPromiseAndItsWindows(@TempDir Path folder) {
        ServiceTerms terms = TestInstallation.in(folder)
                .with("connections/cong.yaml", """
                        connector: portal
                        title: Cổng
                        owner: H44
                        settings:
                          base: http://cong.demo.phutho.local
                          password: ${env:PORTAL_PASSWORD}
                        promise: {share: 99.5, within: 5m}
                        windows:
                          - {days: [saturday], from: "22:00", to: "05:00", reason: Sao lưu, stop-sending: true}
                          - {from: "12:00", to: "12:30", reason: Chuyển ca}
                        """)
                .load()
                .getConnection("cong")
                .service();

        assertThat(terms.promise()).contains(new ServicePromise(new BigDecimal("99.5"), Duration.ofMinutes(5)));
        assertThat(terms.windows())
                .containsExactly(
                        new WeeklyWindow(
                                Set.of(DayOfWeek.SATURDAY), LocalTime.of(22, 0), LocalTime.of(5, 0), true, "Sao lưu"),
                        new WeeklyWindow(
                                Set.of(DayOfWeek.values()),
                                LocalTime.of(12, 0),
                                LocalTime.of(12, 30),
                                false,
                                "Chuyển ca"));
    }

    @Test
    void aWindowOverMidnightEndsOnTheNextDayOfTheProvince() {
        WeeklyWindow night =
                new WeeklyWindow(Set.of(DayOfWeek.SATURDAY), LocalTime.of(22, 0), LocalTime.of(5, 0), false, "Sao lưu");
        assertThat(night.on(LocalDate.of(2026, 11, 28)))
                .contains(new WeeklyWindow.Span(
                        Instant.parse("2026-11-28T15:00:00Z"), Instant.parse("2026-11-28T22:00:00Z")));
        assertThat(night.on(LocalDate.of(2026, 11, 29))).isEmpty();
    }
}
