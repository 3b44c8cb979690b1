package vn.lienthong.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * How organisations stand, as figures need to know it.
 *
 * @param lines for whom something counts
 * @param seats under which code each one is found itself
 * @param days every day on which an organisation begins or ends
 */
public record OrgLines(List<Line> lines, List<Seat> seats, Collection<LocalDate> days) {
    public OrgLines {
        lines = List.copyOf(lines);
        seats = List.copyOf(seats);
        days = List.copyOf(days);
    }

    /** The same for some units only. */
    public OrgLines of(Collection<Integer> units) {
        return new OrgLines(
                lines.stream().filter(line -> units.contains(line.unit())).toList(), seats, days);
    }
}
