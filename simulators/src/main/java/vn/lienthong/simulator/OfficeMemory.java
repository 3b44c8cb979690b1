package vn.lienthong.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The inbox of a document system, and what waits there to be fetched. */
final class OfficeMemory {
    static final String DOCUMENT = "EDOC";
    static final String STATUS = "STATUS";

    private final OfficeClerk clerk;
    private final Clock clock;
    private final Log<OfficeEffect> effects = new Log<>(Log.DEFAULT_LIMIT);
    private final Set<String> known = new HashSet<>();
    private final Map<String, Kept> waiting = new LinkedHashMap<>();
    private final List<String> confirmed = new ArrayList<>();
    private long documents;
    private long next;

    OfficeMemory(OfficeClerk clerk, Clock clock) {
        this.clerk = clerk;
        this.clock = clock;
    }

    Log<OfficeEffect> effects() {
        return effects;
    }

    /** Takes a package; one of a number that is known already is not taken again. */
    synchronized void take(String docId, String type, byte[] edxml) {
        if (!known.add(type + " " + docId)) {
            return;
        }
        effects.add(n -> new OfficeEffect(n, docId, type, edxml));
        if (type.equals(DOCUMENT)) {
            clerk.reads(edxml, ++documents, clock.instant()).forEach(said -> keep(STATUS, said.edxml(), said.at()));
        }
    }

    synchronized boolean has(String docId, String type) {
        return known.contains(type + " " + docId);
    }

    synchronized void keep(String type, byte[] edxml) {
        keep(type, edxml, clock.instant());
    }

    private void keep(String type, byte[] edxml, Instant from) {
        waiting.put("qlvb-%06d".formatted(++next), new Kept(type, from, edxml));
    }

    /** What may be fetched by now, oldest first. */
    synchronized List<String> pending(String type) {
        Instant now = clock.instant();
        return waiting.entrySet().stream()
                .filter(each -> each.getValue().type.equals(type))
                .filter(each -> !each.getValue().from.isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized Optional<byte[]> open(String docId) {
        return Optional.ofNullable(waiting.get(docId)).map(Kept::edxml);
    }

    synchronized void confirm(String docId, String status) {
        confirmed.add(status + " " + docId);
        waiting.remove(docId);
    }

    synchronized List<String> confirmed() {
        return List.copyOf(confirmed);
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized void clear() {
        effects.clear();
        known.clear();
        waiting.clear();
        confirmed.clear();
        documents = 0;
    }

    private record Kept(String type, Instant from, byte[] edxml) {}
}
