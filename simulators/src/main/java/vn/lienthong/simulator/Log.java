package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;

/** Entries in order of arrival, numbered from 1; when it is full the oldest tenth is forgotten, numbers stay. */
final class Log<E> {
    static final int DEFAULT_LIMIT = 1_000_000;
    private static final int PAGE = 1000;

    private final int limit;
    private final List<E> entries = new ArrayList<>();
    private long forgotten;

    Log(int limit) {
        this.limit = limit;
    }

    synchronized E add(LongFunction<E> numbered) {
        if (entries.size() >= limit) {
            int share = Math.max(1, limit / 10);
            entries.subList(0, share).clear();
            forgotten += share;
        }
        E entry = numbered.apply(forgotten + entries.size() + 1);
        entries.add(entry);
        return entry;
    }

    synchronized List<E> list() {
        return List.copyOf(entries);
    }

    synchronized long size() {
        return forgotten + entries.size();
    }

    synchronized void clear() {
        entries.clear();
        forgotten = 0;
    }

    /** The page that {@code from} and {@code limit} of the call ask for, as JSON lines. */
    Answer page(Call call, Function<E, ? extends JsonNode> line) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (E entry : slice(call.query("from", 1), call.query("limit", PAGE))) {
            lines.writeBytes(Json.bytes(line.apply(entry)));
            lines.write('\n');
        }
        return new Answer(200, "application/x-ndjson; charset=utf-8", lines.toByteArray());
    }

    private synchronized List<E> slice(long from, long count) {
        long start = Math.min(Math.max(from - 1 - forgotten, 0), entries.size());
        long end = Math.min(start + Math.max(count, 0), entries.size());
        return List.copyOf(entries.subList((int) start, (int) end));
    }
}
