package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.model.ProvinceTime;

/**
 * How many messages came from each connection and went to it, by minutes and hours, and how long they took: for charts and
 * promises. What must hold is counted by {@link BalanceSheet}; here an event that is committed later than {@link #YOUNG} after it happened is missing.
 */
public final class FlowCounts {
    private static final int PORTION = 20_000;
    private static final Duration YOUNG = Duration.ofSeconds(20);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    private static final Duration DELAYS = Duration.ofDays(62);
    private static final String EVENTS = Statements.read("flow_events.sql");
    private static final String MESSAGES = Statements.read("flow_messages.sql");
    private static final String BUCKETS =
            " floor(extract(epoch from f.at - ?) / ?)::int as place, sum(f.came), sum(f.delivered), sum(f.stuck)"
                    + " from flow_count f join connection c on c.no = f.connection_no where f.grain = ? and f.at >= ?";

    private final Database database;
    private final Clock clock;
    private Instant forgotAt = Instant.EPOCH;

    FlowCounts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts what is new; called again and again by one node. */
    public void follow() {
        while (portion()) {
            // More than one portion was waiting.
        }
        Instant now = clock.instant();
        if (forgotAt.plus(FORGET_EVERY).isBefore(now)) {
            for (Span span : List.of(Span.DAY, Span.MONTH)) {
                database.update(
                        "delete from flow_count where grain = ? and at < ?",
                        span.grain,
                        now.minus(span.whole.multipliedBy(2)));
            }
            database.update(
                    "delete from delay_count where day < ?::date",
                    ProvinceTime.day(now.minus(DELAYS)).toString());
            forgotAt = now;
        }
    }

    /** One connection over one span, the oldest first. */
    public Series of(String connection, Span span) {
        Instant from = span.from(clock.instant());
        List<Bucket> buckets = span.empty();
        database.query(
                "select" + BUCKETS + " and c.name = ? group by 1",
                r -> {
                    put(buckets, r.getInt(1), new Bucket(r.getLong(2), r.getLong(3), r.getLong(4)));
                    return true;
                },
                from,
                span.step.toSeconds(),
                span.grain,
                from,
                connection);
        return new Series(from, span.step, buckets);
    }

    /** All connections over the last hour, in few steps; those of which nothing is counted are missing. */
    public Map<String, Series> lately() {
        Instant from = Span.LATELY.from(clock.instant());
        Map<String, List<Bucket>> found = new HashMap<>();
        database.query(
                "select c.name," + BUCKETS + " group by 1, 2",
                r -> {
                    put(
                            found.computeIfAbsent(r.getString(1), name -> Span.LATELY.empty()),
                            r.getInt(2),
                            new Bucket(r.getLong(3), r.getLong(4), r.getLong(5)));
                    return true;
                },
                from,
                Span.LATELY.step.toSeconds(),
                Span.LATELY.grain,
                from);
        Map<String, Series> series = new HashMap<>();
        found.forEach((name, buckets) -> series.put(name, new Series(from, Span.LATELY.step, buckets)));
        return series;
    }

    private boolean portion() {
        return database.inTransaction(c -> {
            Cursor at = Database.query(
                            c,
                            "select event_no, position from flow_cursor for update",
                            r -> new Cursor(r.getLong(1), r.getLong(2)))
                    .get(0);
            Counted events =
                    counted(c, EVENTS, at.event, PORTION, clock.instant().minus(YOUNG));
            Counted messages = counted(c, MESSAGES, at.position, PORTION);
            Database.update(
                    c,
                    "update flow_cursor set event_no = greatest(event_no, ?), position = greatest(position, ?)",
                    events.last,
                    messages.last);
            return events.count == PORTION || messages.count == PORTION;
        });
    }

    private static Counted counted(Connection c, String sql, Object... parameters) throws SQLException {
        return Database.query(c, sql, r -> new Counted(r.getLong(1), r.getLong(2)), parameters)
                .get(0);
    }

    private static void put(List<Bucket> buckets, int place, Bucket bucket) {
        if (place < buckets.size()) {
            buckets.set(place, bucket);
        }
    }

    private record Cursor(long event, long position) {}

    private record Counted(long last, long count) {}

    /** How far back a chart reaches and in which steps. */
    public enum Span {
        HOUR(60, Duration.ofMinutes(1), 60),
        DAY(60, Duration.ofMinutes(15), 96),
        MONTH(3600, Duration.ofHours(6), 120),
        LATELY(60, Duration.ofMinutes(5), 12);

        private final int grain;
        private final Duration step;
        private final int steps;
        private final Duration whole;

        Span(int grain, Duration step, int steps) {
            this.grain = grain;
            this.step = step;
            this.steps = steps;
            this.whole = step.multipliedBy(steps);
        }

        /** Steps begin at whole ones, so that a chart does not tremble. */
        private Instant from(Instant now) {
            long seconds = step.toSeconds();
            return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), seconds) * seconds)
                    .minus(whole)
                    .plus(step);
        }

        private List<Bucket> empty() {
            return new ArrayList<>(Collections.nCopies(steps, new Bucket(0, 0, 0)));
        }
    }

    /** Counts of equal steps, one after another. */
    public record Series(Instant from, Duration step, List<Bucket> buckets) {
        public Series {
            buckets = List.copyOf(buckets);
        }
    }

    /**
     * What was counted in one step.
     *
     * @param came handed in by it
     * @param delivered to it
     * @param stuck refused by it, or without a known result
     */
    public record Bucket(long came, long delivered, long stuck) {}
}
