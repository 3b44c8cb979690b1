package vn.lienthong.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.registry.WorkingDays;

class RhythmTest {
    /** Monday to Friday off, as at Tết. */
    private static final WorkingDays TET = new WorkingDays(
            Set.copyOf(LocalDate.of(2026, 2, 16)
                    .datesUntil(LocalDate.of(2026, 2, 21))
                    .toList()),
            Set.of());

    @Test
    void aSourceOfEveryWorkingDayIsSilentOnceAWholeOneHasPassedWithoutNews() {
        Rhythm daily = new Rhythm(TET, days("2026-02-02", "2026-02-10"));
        assertThat(silence(daily, "2026-02-10")).isEmpty();
        assertThat(silence(daily, "2026-02-11")).isEmpty();
        assertThat(silence(daily, "2026-02-12")).contains(new Rhythm.Silence(LocalDate.parse("2026-02-10"), 1, 1));
    }

    @Test
    void weekendsAndTetAreNoSilence() {
        Rhythm daily = new Rhythm(TET, days("2026-02-02", "2026-02-13"));
        assertThat(silence(daily, "2026-02-22")).isEmpty();
        assertThat(silence(daily, "2026-02-23")).isEmpty();
        assertThat(silence(daily, "2026-02-24")).contains(new Rhythm.Silence(LocalDate.parse("2026-02-13"), 1, 1));
    }

    @Test
    void aSourceThatComesWeeklyMayBeSilentForAWeek() {
        Rhythm weekly = new Rhythm(
                WorkingDays.WEEKENDS_ONLY,
                Stream.iterate(LocalDate.parse("2026-03-02"), day -> day.plusDays(7))
                        .limit(6)
                        .toList());
        assertThat(silence(weekly, "2026-04-13")).isEmpty();
        assertThat(silence(weekly, "2026-04-14")).contains(new Rhythm.Silence(LocalDate.parse("2026-04-06"), 5, 5));
    }

    @Test
    void aSourceThatIsHardlyKnownIsNotSilentUnlessItsFileSaysWhatIsUsual() {
        Rhythm young = new Rhythm(WorkingDays.WEEKENDS_ONLY, days("2026-03-02", "2026-03-06"));
        assertThat(silence(young, "2026-06-01")).isEmpty();
        assertThat(young.silence(LocalDate.parse("2026-03-10"), Optional.of(2))).isEmpty();
        assertThat(young.silence(LocalDate.parse("2026-03-11"), Optional.of(2)))
                .contains(new Rhythm.Silence(LocalDate.parse("2026-03-06"), 2, 2));
        assertThat(new Rhythm(WorkingDays.WEEKENDS_ONLY, List.of())
                        .silence(LocalDate.parse("2026-03-11"), Optional.of(2)))
                .isEmpty();
    }

    private static Optional<Rhythm.Silence> silence(Rhythm rhythm, String today) {
        return rhythm.silence(LocalDate.parse(today), Optional.empty());
    }

    /** Every working day from the one to the other. */
    private static List<LocalDate> days(String from, String to) {
        return LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .filter(WorkingDays.WEEKENDS_ONLY::isWorked)
                .toList();
    }
}
