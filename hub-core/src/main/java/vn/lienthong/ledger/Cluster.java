package vn.lienthong.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The hub's nodes as PostgreSQL knows them, who does what, and how large the database is and will be. */
public final class Cluster {
    private static final int LOOKS_BACK_DAYS = 30;

    private final Database database;
    private final Clock clock;

    Cluster(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Every node that lived within the last hour, by name. */
    public List<Node> nodes() {
        return database.query(
                "select n.name, n.started_at, n.lease_until, n.lease_until > now() as lives, n.followed,"
                        + " (select count(*) from lane l where l.owner = n.id) as lanes,"
                        + " coalesce((select string_agg(role, ',' order by role) from leadership where node = n.id), '')"
                        + " as roles from node n order by n.name, n.started_at desc",
                r -> new Node(
                        r.getString("name"),
                        r.getTimestamp("started_at").toInstant(),
                        r.getTimestamp("lease_until").toInstant(),
                        r.getBoolean("lives"),
                        r.getLong("followed"),
                        r.getLong("lanes"),
                        Arrays.stream(r.getString("roles").split(",", -1))
                                .filter(role -> !role.isEmpty())
                                .toList()));
    }

    /** Keeps how large the database is on this day; the last look of a day counts. */
    public void measure() {
        database.update(
                "insert into database_size (day, bytes) values (?::date, pg_database_size(current_database()))"
                        + " on conflict (day) do update set bytes = excluded.bytes",
                today().toString());
    }

    /** How large the database is now and how fast it grew. */
    public Size size() {
        long now = database.query("select pg_database_size(current_database())", r -> r.getLong(1))
                .get(0);
        Optional<Look> first = database.queryOne(
                "select day, bytes from database_size where day >= ?::date and day < ?::date order by day limit 1",
                r -> new Look(LocalDate.parse(r.getString("day")), r.getLong("bytes")),
                today().minusDays(LOOKS_BACK_DAYS).toString(),
                today().toString());
        return new Size(
                now,
                first.map(look -> Math.max(0, (now - look.bytes()) / ChronoUnit.DAYS.between(look.day(), today()))));
    }

    /** The largest tables, their months and indexes added up. */
    public List<Table> largest(int limit) {
        return database.query(
                "select coalesce(p.relname, c.relname) as name, sum(pg_total_relation_size(c.oid)) as bytes from pg_class c"
                        + " join pg_namespace s on s.oid = c.relnamespace and s.nspname = current_schema()"
                        + " left join pg_inherits i on i.inhrelid = c.oid left join pg_class p on p.oid = i.inhparent"
                        + " where c.relkind = 'r' group by 1 order by 2 desc limit ?",
                r -> new Table(r.getString("name"), r.getLong("bytes")),
                limit);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private record Look(LocalDate day, long bytes) {}

    /**
     * One process of the hub.
     *
     * @param leaseUntil by when it has to say again that it lives
     * @param followed number of the newest change of the configuration that it works by
     * @param lanes that it sends from at this moment
     * @param roles that only it holds
     */
    public record Node(
            String name,
            Instant startedAt,
            Instant leaseUntil,
            boolean lives,
            long followed,
            long lanes,
            List<String> roles) {
        public Node {
            roles = List.copyOf(roles);
        }
    }

    /**
     * The database.
     *
     * @param perDay bytes that it grew by on a day of the last thirty; empty before a first day is over
     */
    public record Size(long bytes, Optional<Long> perDay) {}

    /** A table with its months and indexes. */
    public record Table(String name, long bytes) {}
}
