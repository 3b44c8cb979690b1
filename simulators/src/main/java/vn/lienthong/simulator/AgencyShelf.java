package vn.lienthong.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of an agency's system. */
final class AgencyShelf {
    private static final int FEWER = 20;

    private List<Slot> slots = List.of();
    private Set<AgencyHabit> habits = Set.of();
    private int cutAt = -1;

    synchronized void holds(List<AgencyRecord> records) {
        List<Slot> all = new ArrayList<>();
        records.forEach(record -> all.add(new Slot(all.size(), record, false)));
        slots = all;
    }

    synchronized void spoil(int index) {
        slots.set(index, new Slot(index, slots.get(index).record, true));
    }

    synchronized void cutAt(int index) {
        cutAt = index;
    }

    synchronized void habits(Set<AgencyHabit> now) {
        habits = Set.copyOf(now);
    }

    synchronized boolean has(AgencyHabit habit) {
        return habits.contains(habit);
    }

    synchronized boolean isCutIn(Slice slice) {
        return slice.slots.stream().anyMatch(slot -> slot.index == cutAt);
    }

    /** Records of the days, after the first {@code skip} of them; all days where none are given. */
    synchronized Slice slice(@Nullable LocalDate from, @Nullable LocalDate to, long skip, long size) {
        List<Slot> all = slots.stream()
                .filter(slot -> from == null || !slot.record.day().isBefore(from))
                .filter(slot -> to == null || !slot.record.day().isAfter(to))
                .toList();
        long given = has(AgencyHabit.GIVES_FEWER) ? Math.min(size, FEWER) : size;
        long begin = has(AgencyHabit.HEEDS_NO_PAGE) ? 0 : skip;
        if (has(AgencyHabit.LAST_PAGE_AGAIN) && begin >= all.size() && size > 0) {
            begin = all.isEmpty() ? 0 : (all.size() - 1) / size * size;
        }
        int first = (int) Math.min(begin, all.size());
        int last = (int) Math.min(first + given, all.size());
        int total = all.size() + (has(AgencyHabit.COUNTS_WRONG) ? 1 : 0);
        return new Slice(all.subList(first, last), total, last < all.size());
    }

    synchronized void reset() {
        slots = List.of();
        habits = Set.of();
        cutAt = -1;
    }

    /** A record in its place; a spoilt one is none. */
    record Slot(int index, AgencyRecord record, boolean spoilt) {}

    /** Some of the records. */
    record Slice(List<Slot> slots, int total, boolean more) {}
}
