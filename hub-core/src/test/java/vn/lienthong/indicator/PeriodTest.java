package vn.lienthong.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

/** The rows of domain section 5.2, and what holds for every day. */
class PeriodTest {
    @Example
    void theWindowsOfTheDecreeAreThoseOfItsTable() {
        assertThat(window("2021-M03")).isEqualTo("2021-02-15…2021-03-14");
        assertThat(window("2021-M01")).isEqualTo("2020-12-15…2021-01-14");
        assertThat(window("2021-Q1")).isEqualTo("2020-12-15…2021-03-14");
        assertThat(window("2021-H1")).isEqualTo("2020-12-15…2021-06-14");
        assertThat(window("2021-H2")).isEqualTo("2021-06-15…2021-12-14");
        assertThat(window("2021-9M")).isEqualTo("2020-12-15…2021-09-14");
        assertThat(window("2021")).isEqualTo("2020-12-15…2021-12-14");
    }

    @Example
    void aLeapDayIsInTheMarchOfTheDecreeAndInTheFebruaryOfTheCalendar() {
        LocalDate day = LocalDate.of(2024, 2, 29);
        assertThat(Period.containing(day, PeriodKind.MONTH, Calendar.ND09).orElseThrow())
                .hasToString("2024-M03");
        assertThat(Period.containing(day, PeriodKind.MONTH, Calendar.CALENDAR).orElseThrow())
                .hasToString("2024-M02");
    }

    @Example
    void whatIsNoPeriodIsNotGuessed() {
        for (String text : List.of("2021-M13", "2021-M00", "2021-Q5", "2021-H3", "2021-M3", "21-Q1", "1989", "")) {
            assertThat(Period.parse(text)).as(text).isEmpty();
        }
    }

    @Property(tries = 300)
    void everyPeriodIsReadFromItsOwnText(@ForAll("days") LocalDate day, @ForAll PeriodKind kind) {
        Period.containing(day, kind, Calendar.ND09)
                .ifPresent(period -> assertThat(Period.parse(period.toString())).isEqualTo(Optional.of(period)));
    }

    @Property(tries = 500)
    void everyDayIsInExactlyOnePeriodOfAKind(
            @ForAll("days") LocalDate day, @ForAll PeriodKind kind, @ForAll Calendar calendar) {
        Optional<Period> found = Period.containing(day, kind, calendar);
        if (kind == PeriodKind.NINE_MONTHS && found.isEmpty()) {
            return;
        }
        Period period = found.orElseThrow();
        assertThat(period.window(calendar).contains(day)).isTrue();
        assertThat(period.previous().window(calendar).contains(day)).isFalse();
        if (kind != PeriodKind.NINE_MONTHS) {
            assertThat(period.previous().window(calendar).until())
                    .isEqualTo(period.window(calendar).from());
        }
    }

    @Property(tries = 300)
    void itsMonthsFillAPeriodWithoutGapOrOverlap(
            @ForAll("days") LocalDate day, @ForAll PeriodKind kind, @ForAll Calendar calendar) {
        Period.containing(day, kind, calendar).ifPresent(period -> {
            LocalDate next = period.window(calendar).from();
            for (Period month : period.months()) {
                assertThat(month.window(calendar).from()).isEqualTo(next);
                next = month.window(calendar).until();
            }
            assertThat(next).isEqualTo(period.window(calendar).until());
        });
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(1995, 1, 1), LocalDate.of(2095, 12, 31));
    }

    private static String window(String period) {
        return Period.parse(period).orElseThrow().window(Calendar.ND09).toString();
    }
}
