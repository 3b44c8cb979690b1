package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingDaysTest {
    private static final String TET = """
            days-off:
              - {from: 2026-01-02, name: Tết Dương lịch}
              - {from: 2026-02-16, to: 2026-02-20, name: Tết Bính Ngọ, basis: Thông báo mẫu}
            worked:
              - {on: 2026-01-10, instead-of: 2026-01-02}
            """;

    @Test
    void tetPutsADeadlineOffAndASaturdayWorkedBringsItForward(@TempDir Path folder) {
        WorkingDays days = with(folder, TET).load().workingDays();
        assertThat(days.after(day("2026-02-13"), 2)).isEqualTo("2026-02-24");
        assertThat(days.after(day("2026-01-09"), 1)).isEqualTo("2026-01-10");
        assertThat(days.after(day("2026-01-01"), 1)).isEqualTo("2026-01-05");
        assertThat(days.between(day("2026-02-13"), day("2026-02-24"))).isEqualTo(2);
        assertThat(days.between(day("2026-02-24"), day("2026-02-13"))).isZero();
        assertThat(days.covers(day("2026-12-31"))).isTrue();
        assertThat(days.covers(day("2027-01-01"))).isFalse();
    }

    @Test
    void withoutTheFileOnlyWeekendsAreOff(@TempDir Path folder) {
        WorkingDays days = TestInstallation.in(folder).load().workingDays();
        assertThat(days).isEqualTo(WorkingDays.WEEKENDS_ONLY);
        assertThat(days.isWorked(day("2026-02-17"))).isTrue();
        assertThat(days.isWorked(day("2026-02-21"))).isFalse();
    }

    @Property(tries = 200)
    void aTermEndsOnAWorkedDayAndHasAsManyDaysAsItSays(
            @ForAll @IntRange(min = 0, max = 800) int start, @ForAll @IntRange(min = 1, max = 60) int term) {
        WorkingDays days = new WorkingDays(
                Set.of(day("2026-01-02"), day("2026-02-16"), day("2026-02-17")), Set.of(day("2026-01-10")));
        LocalDate from = day("2025-06-01").plusDays(start);
        LocalDate end = days.after(from, term);
        assertThat(days.isWorked(end)).isTrue();
        assertThat(days.between(from, end)).isEqualTo(term);
        assertThat(days.between(from, end.minusDays(1))).isEqualTo(term - 1);
    }

    @Test
    void noTermIsShorterThanNothing() {
        assertThatThrownBy(() -> WorkingDays.WEEKENDS_ONLY.after(day("2026-01-01"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TestInstallation with(Path folder, String calendar) {
        return TestInstallation.in(folder).with("calendar.yaml", calendar);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
