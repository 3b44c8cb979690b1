package vn.lienthong.simulator;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The objects of a bucket. */
final class S3Memory {
    private final Clock clock;
    private final ConcurrentNavigableMap<String, Item> items = new ConcurrentSkipListMap<>();

    S3Memory(Clock clock) {
        this.clock = clock;
    }

    void put(String key, byte[] bytes) {
        items.put(key, new Item(key, bytes, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    Optional<Item> find(String key) {
        return Optional.ofNullable(items.get(key));
    }

    void delete(String key) {
        items.remove(key);
    }

    List<Item> below(String prefix) {
        return items.tailMap(prefix).values().stream()
                .takeWhile(item -> item.key().startsWith(prefix))
                .toList();
    }

    void clear() {
        items.clear();
    }

    /** One object. */
    record Item(String key, byte[] bytes, Instant writtenAt) {}
}
