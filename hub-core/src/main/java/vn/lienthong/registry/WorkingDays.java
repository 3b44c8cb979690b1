package vn.lienthong.registry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * On which days offices work: Monday to Friday, but for the days off of a yearly decision (Tết, national days) and the
 * days worked in place of others. The days come from {@code calendar.yaml}; a year that it does not name has weekends only.
 */
public final class WorkingDays {
    /** Nothing but weekends. */
    public static final WorkingDays WEEKENDS_ONLY = new WorkingDays(Set.of(), Set.of());

    private final Set<LocalDate> off;
    private final Set<LocalDate> worked;
    private final Set<Integer> years;

    /**
     * @param off days on which nobody works, weekends among them or not
     * @param worked days of a weekend that are worked in place of others; they win over {@code off}
     */
    public WorkingDays(Set<LocalDate> off, Set<LocalDate> worked) {
        this.off = Set.copyOf(off);
        this.worked = Set.copyOf(worked);
        this.years = Stream.concat(off.stream(), worked.stream())
                .map(LocalDate::getYear)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isWorked(LocalDate day) {
        return worked.contains(day) || (!isWeekend(day) && !off.contains(day));
    }

    /** Whether the year's days off are known; in another year a day counts as worked that may be a holiday. */
    public boolean covers(LocalDate day) {
        return years.contains(day.getYear());
    }

    /**
     * The day that ends a term of working days; the day on which the term starts does not count.
     *
     * @param days 0 gives the first day itself, worked or not
     */
    public LocalDate after(LocalDate start, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("a term of " + days + " days");
        }
        LocalDate day = start;
        for (int left = days; left > 0; left -= isWorked(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** How many days are worked after {@code from}, up to and with {@code until}; 0 where it is not later. */
    public long between(LocalDate from, LocalDate until) {
        return until.isAfter(from)
                ? from.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(this::isWorked)
                        .count()
                : 0;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingDays that && off.equals(that.off) && worked.equals(that.worked);
    }

    @Override
    public int hashCode() {
        return 31 * off.hashCode() + worked.hashCode();
    }
}
