package vn.lienthong.mapping;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A legacy system's codes and what they are called in the model, with the days on which each holds. */
public final class CodeList {
    private static final int MOST_SHOWN = 30;

    private final Map<String, List<Entry>> byCode;
    private final boolean dated;

    private CodeList(Map<String, List<Entry>> byCode) {
        this.byCode = byCode;
        this.dated = byCode.values().stream().flatMap(List::stream).anyMatch(Entry::isDated);
    }

    public static CodeList of(List<Entry> entries) {
        Map<String, List<Entry>> byCode = new LinkedHashMap<>();
        entries.forEach(entry -> byCode.computeIfAbsent(normal(entry.from), code -> new ArrayList<>(1))
                .add(entry));
        return new CodeList(Collections.unmodifiableMap(byCode));
    }

    /** Codes that always mean the same. */
    public static CodeList of(Map<String, String> codes) {
        return of(codes.entrySet().stream()
                .map(code -> new Entry(code.getKey(), code.getValue(), LocalDate.MIN, LocalDate.MAX))
                .toList());
    }

    /** Whether some code means something else, or nothing, on some days. */
    public boolean isDated() {
        return dated;
    }

    public Set<String> targets() {
        return byCode.values().stream()
                .flatMap(List::stream)
                .map(Entry::to)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every code with its days, those of one code together. */
    public List<Entry> entries() {
        return byCode.values().stream().flatMap(List::stream).toList();
    }

    /** Without a day only what holds at all times, or has one meaning only, is found. */
    Optional<String> find(String code, Optional<LocalDate> day) {
        List<String> meanings = byCode.getOrDefault(code, List.of()).stream()
                .filter(entry -> day.map(entry::holdsOn).orElse(true))
                .map(Entry::to)
                .distinct()
                .toList();
        return meanings.size() == 1 ? Optional.of(meanings.get(0)) : Optional.empty();
    }

    boolean knows(String code) {
        return byCode.containsKey(code);
    }

    String expected() {
        String shown = byCode.keySet().stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return byCode.size() > MOST_SHOWN ? shown + ", …" : shown;
    }

    private static String normal(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFC).strip();
    }

    /**
     * One code and its meaning.
     *
     * @param from the legacy code
     * @param validFrom first day
     * @param validTo the day on which it no longer holds
     */
    public record Entry(String from, String to, LocalDate validFrom, LocalDate validTo) {
        boolean isDated() {
            return !validFrom.equals(LocalDate.MIN) || !validTo.equals(LocalDate.MAX);
        }

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom) && day.isBefore(validTo);
        }
    }
}
