package vn.lienthong.connectors.table;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Fingerprints of the rows that looking back will meet again, so that they are not handed on twice. Bounded: beyond the
 * newest ones rows may be handed on again, and the hub knows them by their content.
 */
final class Memory {
    private static final int MOST = 2_000;

    private final List<Long> before;
    private final Set<Long> known;
    private final Deque<Entry> met = new ArrayDeque<>();

    Memory(List<Long> before) {
        this.before = before;
        known = new HashSet<>(before);
    }

    boolean knows(long fingerprint) {
        return known.contains(fingerprint);
    }

    void meet(String watermark, long fingerprint) {
        met.add(new Entry(watermark, fingerprint));
        if (met.size() > MOST) {
            met.remove();
        }
    }

    /** What is to be known while the looking back is not at its end: a kill then begins it again. */
    String all() {
        Set<Long> all = new LinkedHashSet<>(before);
        met.forEach(entry -> all.add(entry.fingerprint()));
        return newest(all);
    }

    /** What is to be known once the reading is beyond what was there before. */
    String since(String watermark, Kind kind) {
        while (!met.isEmpty() && kind.compare(met.element().watermark(), watermark) < 0) {
            met.remove();
        }
        return newest(met.stream().map(Entry::fingerprint).toList());
    }

    private static String newest(Collection<Long> fingerprints) {
        return Mark.known(fingerprints.stream()
                .skip(Math.max(0, fingerprints.size() - MOST))
                .toList());
    }

    private record Entry(String watermark, long fingerprint) {}
}
