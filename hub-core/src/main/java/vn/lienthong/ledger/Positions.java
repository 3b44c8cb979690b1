package vn.lienthong.ledger;

import java.time.Instant;

/**
 * Positions grow with the time of acceptance, so a time is found by halving and never by reading the history. Times are the
 * nodes' own: where clocks differ, what is found is right to that difference.
 */
final class Positions {
    private final Database database;

    Positions(Database database) {
        this.database = database;
    }

    /** The last one that is committed; everything up to it is. */
    long last() {
        return database.queryOne("select last from position_counter", r -> r.getLong(1))
                .orElse(0L);
    }

    /** The first one accepted at a time or later; the next one to come when there is none. */
    long firstSince(Instant time) {
        return first("select accepted_at < ? from message where position = ?", time);
    }

    /** The first one accepted later than a time. */
    long firstAfter(Instant time) {
        return first("select accepted_at <= ? from message where position = ?", time);
    }

    private long first(String isBefore, Instant time) {
        long low = database.queryOne("select min(position) from message", r -> r.getLong(1))
                .orElse(0L);
        long high = last() + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            boolean before = database.query(isBefore, r -> r.getBoolean(1), time, middle).stream()
                    .findFirst()
                    .orElse(true);
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
