package vn.lienthong.simulator.onestop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-05T08:00, 3600, 2026-03-05T09:00",
        "2026-03-05T11:00, 3600, 2026-03-05T14:00",
        "2026-03-06T16:30, 3600, 2026-03-09T08:00",
        "2026-03-05T08:00, 27000, 2026-03-06T08:00",
    })
    void workGoesOverLunchNightsAndWeekends(String from, long seconds, String until) {
        assertThat(WorkTime.after(local(from), seconds)).isEqualTo(local(until));
        assertThat(WorkTime.between(local(from), local(until))).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06, true", "2026-03-07, false", "2026-03-08, false"})
    void saturdayAndSundayAreFree(LocalDate day, boolean working) {
        assertThat(WorkTime.isWorkingDay(day)).isEqualTo(working);
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(WorkTime.ZONE).toInstant();
    }
}
