package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code calendar.yaml}. */
final class CalendarFile {
    static final String NAME = "calendar.yaml";
    private static final Set<String> KEYS = Set.of("days-off", "worked");
    private static final Set<String> OFF_KEYS = Set.of("from", "to", "name", "basis");
    private static final Set<String> WORKED_KEYS = Set.of("on", "instead-of", "basis");
    /** No holiday is longer; a year typed wrong would be. */
    private static final int LONGEST = 31;

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    /** Weekends only as long as nothing was read. */
    WorkingDays days() {
        return new WorkingDays(off, worked);
    }

    /** The days that are unlike those of any week. */
    List<LocalDate> read(YamlNode file, FileProblems problems) {
        Section.of(file, "", KEYS, problems).ifPresent(section -> {
            section.sections("days-off", OFF_KEYS).forEach(this::off);
            section.sections("worked", WORKED_KEYS).forEach(this::worked);
        });
        return off.stream().sorted().toList();
    }

    private void off(Section section) {
        Optional<LocalDate> from = section.required("from", Forms.date());
        Optional<LocalDate> to = section.optional("to", Forms.date());
        section.required("name", Forms.title());
        section.optional("basis", Forms.title());
        if (!section.isSound()) {
            return;
        }
        LocalDate first = from.orElseThrow();
        LocalDate last = to.orElse(first);
        LocalDate longest = first.plusDays(LONGEST - 1);
        if (last.isBefore(first) || last.isAfter(longest)) {
            section.refuse("to", "value_invalid", Map.of("expected", first + "–" + longest));
        } else {
            first.datesUntil(last.plusDays(1)).forEach(day -> add(day, off, "from", section));
        }
    }

    private void worked(Section section) {
        Optional<LocalDate> on = section.required("on", Forms.date());
        Optional<LocalDate> instead = section.optional("instead-of", Forms.date());
        section.optional("basis", Forms.title());
        on.filter(day -> !WorkingDays.isWeekend(day))
                .ifPresent(day -> section.refuse("on", "worked_anyway", Map.of("value", day.toString())));
        instead.filter(day -> !off.contains(day))
                .ifPresent(day -> section.refuse("instead-of", "not_a_day_off", Map.of("value", day.toString())));
        if (section.isSound()) {
            add(on.orElseThrow(), worked, "on", section);
        }
    }

    private static void add(LocalDate day, Set<LocalDate> days, String key, Section section) {
        if (!days.add(day)) {
            section.refuse(key, "entry_twice", Map.of("value", day.toString()));
        }
    }
}
