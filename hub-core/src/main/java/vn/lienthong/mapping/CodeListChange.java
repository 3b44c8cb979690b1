package vn.lienthong.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A code list brought up to an outside catalogue on a day: what is gone there ends on that day, what is new begins, and what a
 * code meant before stays readable for messages of before.
 *
 * @param entries the whole list as it is then
 * @param begun codes that are new, or new in their meaning
 * @param ended codes that no longer hold, or no longer so
 */
public record CodeListChange(List<CodeList.Entry> entries, List<String> begun, List<String> ended) {
    public CodeListChange {
        entries = List.copyOf(entries);
        begun = List.copyOf(begun);
        ended = List.copyOf(ended);
    }

    public boolean isNone() {
        return begun.isEmpty() && ended.isEmpty();
    }

    /**
     * Compares.
     *
     * @param known none makes a list whose codes hold from ever
     */
    public static CodeListChange of(List<CodeList.Entry> known, Map<String, String> catalogue, LocalDate day) {
        List<CodeList.Entry> entries = new ArrayList<>();
        List<String> ended = new ArrayList<>();
        Map<String, String> missing = new LinkedHashMap<>(catalogue);
        for (CodeList.Entry entry : known) {
            if (!entry.validTo().equals(LocalDate.MAX)) {
                entries.add(entry);
            } else if (entry.to().equals(catalogue.get(entry.from()))) {
                entries.add(entry);
                missing.remove(entry.from());
            } else {
                ended.add(entry.from());
                // One that begins on the same day has never meant anything.
                if (entry.validFrom().isBefore(day)) {
                    entries.add(new CodeList.Entry(entry.from(), entry.to(), entry.validFrom(), day));
                }
            }
        }
        LocalDate since = known.isEmpty() ? LocalDate.MIN : day;
        missing.forEach((from, to) -> entries.add(new CodeList.Entry(from, to, since, LocalDate.MAX)));
        return new CodeListChange(entries, List.copyOf(missing.keySet()), ended);
    }
}
