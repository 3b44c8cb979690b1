package vn.lienthong.registry;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.model.ProvinceTime;

/**
 * Hours of the week at which an outside system is known to be away.
 *
 * @param days on which it begins
 * @param to not after {@code from}: on the next day
 * @param stopsSending whether the hub sends and reads nothing meanwhile
 */
public record WeeklyWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to, boolean stopsSending, String reason) {
    public WeeklyWindow {
        days = Set.copyOf(days);
    }

    /** From when to when on the day on which it begins, if it does. */
    public Optional<Span> on(LocalDate day) {
        if (!days.contains(day.getDayOfWeek())) {
            return Optional.empty();
        }
        LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
        return Optional.of(new Span(at(day, from), at(last, to)));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ProvinceTime.ZONE).toInstant();
    }

    /** One time of it. */
    public record Span(Instant from, Instant to) {}
}
