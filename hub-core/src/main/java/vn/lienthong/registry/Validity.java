package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which something is so.
 *
 * @param from the first day; {@link LocalDate#MIN} where nobody knows
 * @param until the day on which it no longer is so; {@link LocalDate#MAX} where no end is known
 */
public record Validity(LocalDate from, LocalDate until) {
    public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

    public Validity {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("validity ends on or before its first day");
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (day.isBefore(until) || until.equals(LocalDate.MAX));
    }

    boolean overlaps(Validity other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    Optional<Validity> within(Validity other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate end = until.isBefore(other.until) ? until : other.until;
        return first.isBefore(end) ? Optional.of(new Validity(first, end)) : Optional.empty();
    }

    LocalDate lastDay() {
        return until.equals(LocalDate.MAX) ? until : until.minusDays(1);
    }
}
