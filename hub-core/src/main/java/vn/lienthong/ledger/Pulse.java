package vn.lienthong.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How fast messages come and go now, from the newest part of the record: it costs the same however long the history and
 * however fast the traffic.
 */
public final class Pulse {
    private static final int NEWEST = 5_000;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final double SECONDS_A_MINUTE = 60;
    private static final String ACCEPTED =
            "select source, accepted_at, 1 as counts from message" + " order by position desc limit " + NEWEST;
    private static final String DELIVERED = "select coalesce(c.name, ''), e.at, (e.to_state = 'D')::int as counts"
            + " from (select at, connection_no, to_state from event order by no desc limit " + NEWEST + ") e"
            + " left join connection c on c.no = e.connection_no";
    private static final String LAST = Statements.read("last_delivered.sql");

    private final Database database;
    private final Clock clock;

    Pulse(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Messages a minute from each source. */
    public Map<String, Double> accepted() {
        return perMinute(ACCEPTED);
    }

    /** Messages a minute that each connection got. */
    public Map<String, Double> delivered() {
        return perMinute(DELIVERED);
    }

    /** When each connection last got something; missing when it is too long ago to be found cheaply. */
    public Map<String, Instant> lastDelivered() {
        Map<String, Instant> last = new HashMap<>();
        for (Beat beat : database.query(
                LAST, r -> new Beat(r.getString(1), r.getTimestamp(2).toInstant(), 1))) {
            last.put(beat.name, beat.at);
        }
        return last;
    }

    private Map<String, Double> perMinute(String newest) {
        Instant now = clock.instant();
        List<Beat> beats = database.query(
                newest, r -> new Beat(r.getString(1), r.getTimestamp(2).toInstant(), r.getInt(3)));
        // When the newest do not reach back to the whole window, they stand for the time that they reach back to.
        Instant begin = now.minus(WINDOW);
        if (beats.size() == NEWEST && beats.get(NEWEST - 1).at.isAfter(begin)) {
            begin = beats.get(NEWEST - 1).at;
        }
        double seconds = Math.max(1, Duration.between(begin, now).toMillis() / 1000.0);
        Map<String, Double> rates = new HashMap<>();
        for (Beat beat : beats) {
            if (beat.counts > 0 && !beat.at.isBefore(begin)) {
                rates.merge(beat.name, 1.0, Double::sum);
            }
        }
        rates.replaceAll((name, count) -> count * SECONDS_A_MINUTE / seconds);
        return rates;
    }

    private record Beat(String name, Instant at, int counts) {}
}
