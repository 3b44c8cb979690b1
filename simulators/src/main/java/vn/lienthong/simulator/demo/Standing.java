package vn.lienthong.simulator.demo;

import java.util.Map;

/**
 * Where the deliveries of one connection stand, by the hub's balance.
 *
 * @param rows by state, as they stand
 * @param events the same, counted from the history
 * @param parked how many of the waiting ones wait for the outside system
 */
record Standing(String connection, Map<String, Long> rows, Map<String, Long> events, long parked) {
    static final Standing NONE = new Standing("", Map.of(), Map.of(), 0);

    Standing {
        rows = Map.copyOf(rows);
        events = Map.copyOf(events);
    }

    long of(String state) {
        return rows.getOrDefault(state, 0L);
    }

    long accepted() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    long delivered() {
        return of("DELIVERED");
    }

    long quarantined() {
        return of("QUARANTINED");
    }

    long waiting() {
        return Math.max(0, of("WAITING") + of("NOT_BEFORE") - parked);
    }

    /** Deliveries that are neither done nor stuck behind a decision. */
    long moving() {
        return of("WAITING") + of("NOT_BEFORE") + of("UNKNOWN");
    }

    long open() {
        return accepted() - delivered() - of("WITHDRAWN");
    }

    long difference() {
        long difference = 0;
        for (String state : rows.keySet()) {
            difference += Math.abs(of(state) - events.getOrDefault(state, 0L));
        }
        for (Map.Entry<String, Long> event : events.entrySet()) {
            difference += rows.containsKey(event.getKey()) ? 0 : event.getValue();
        }
        return difference;
    }
}
