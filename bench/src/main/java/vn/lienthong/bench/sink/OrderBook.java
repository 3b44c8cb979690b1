package vn.lienthong.bench.sink;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.lienthong.bench.event.EventId;

/**
 * What arrived, judged: per key each event must come right after the one before it, once.
 *
 * <p>One int for each key; only what is out of place costs more.
 */
final class OrderBook {
    private static final int FIRST_SIZE = 32_768;

    private final Map<Integer, int[]> lastOfKey = new HashMap<>();
    private final Set<EventId> jumpedOver = new HashSet<>();
    private long delivered;
    private long repeated;
    private long outOfOrder;

    /** Counts one arrival. */
    void arrived(EventId id) {
        int[] last = lastOf(id);
        int before = last[id.key()];
        if (id.sequence() == before + 1) {
            last[id.key()] = id.sequence();
            delivered++;
            return;
        }
        if (id.sequence() > before) {
            jump(id, before);
            last[id.key()] = id.sequence();
            delivered++;
            outOfOrder++;
            return;
        }
        if (jumpedOver.remove(id)) {
            delivered++;
            return;
        }
        repeated++;
    }

    private void jump(EventId id, int before) {
        for (int missing = before + 1; missing < id.sequence(); missing++) {
            jumpedOver.add(new EventId(id.run(), id.key(), missing));
        }
    }

    private int[] lastOf(EventId id) {
        int[] last = lastOfKey.computeIfAbsent(id.run(), run -> new int[FIRST_SIZE]);
        if (id.key() < last.length) {
            return last;
        }
        int[] larger = Arrays.copyOf(last, Math.max(last.length * 2, id.key() + 1));
        lastOfKey.put(id.run(), larger);
        return larger;
    }

    /** Different events that arrived. */
    long delivered() {
        return delivered;
    }

    /** Arrivals of an event that had arrived before. */
    long repeated() {
        return repeated;
    }

    /** Events that arrived before one of their key's predecessors. */
    long outOfOrder() {
        return outOfOrder;
    }

    /** Predecessors that never came, as far as a successor shows it. */
    long missing() {
        return jumpedOver.size();
    }
}
