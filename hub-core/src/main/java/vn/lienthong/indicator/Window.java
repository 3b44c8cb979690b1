package vn.lienthong.indicator;

import java.time.LocalDate;

/**
 * The days of a period.
 *
 * @param until the first day that is no longer in it
 */
public record Window(LocalDate from, LocalDate until) {
    public Window {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("window without a day");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public LocalDate lastDay() {
        return until.minusDays(1);
    }

    @Override
    public String toString() {
        return from + "…" + lastDay();
    }
}
