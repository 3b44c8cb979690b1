package vn.lienthong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.ListedAgency;

/** Agencies as other systems list them, each with when it was seen there first and last. */
public final class AgencyLists {
    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration AFTER_TROUBLE = Duration.ofHours(1);
    private static final String TRIED = "insert into agency_list (connection_no, tried_at, trouble) values (?, ?, ?)"
            + " on conflict (connection_no) do update set tried_at = excluded.tried_at, trouble = excluded.trouble";

    private final Database database;
    private final Connections connections;
    private final Clock clock;

    AgencyLists(Database database, Connections connections, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
    }

    /** Whether a list is to be read: once a day, after trouble once an hour. */
    public boolean isDue(String connection) {
        return state(connection)
                .map(state -> !state.triedAt()
                        .plus(state.trouble() == null ? DAILY : AFTER_TROUBLE)
                        .isAfter(clock.instant()))
                .orElse(true);
    }

    /** Begins to take a list in; nobody else reads it for the next hour. */
    public AgencyListWriter begin(String connection) {
        Instant now = clock.instant();
        int no = connections.get(connection).no();
        database.update(TRIED, no, now, "begun");
        return new AgencyListWriter(database, no, now);
    }

    /** The list could not be read; what stood in it before stays. */
    public void failed(String connection, String trouble) {
        database.update(TRIED, connections.get(connection).no(), clock.instant(), trouble);
    }

    /** Empty: it was never asked for. */
    public Optional<State> state(String connection) {
        return connections
                .find(connection)
                .flatMap(known -> database.queryOne(
                        "select * from agency_list where connection_no = ?", AgencyLists::state, known.no()));
    }

    /** Every list that was ever asked for. */
    public List<Listing> listings() {
        return database.query(
                "select c.name, l.* from agency_list l join connection c on c.no = l.connection_no order by c.name",
                r -> new Listing(r.getString("name"), state(r)));
    }

    /** Entries by code, behind one. */
    public List<Entry> list(String connection, String after, int limit) {
        return database.query(
                "select a.*, a.last_seen < l.read_at as gone, d.decision, d.actor, d.reason, d.at as decided_at"
                        + " from listed_agency a join agency_list l using (connection_no)"
                        + " left join lateral (select * from agency_decision o where o.connection_no = a.connection_no"
                        + " and o.code = a.code order by o.no desc limit 1) d on true"
                        + " where a.connection_no = ? and a.code > ? order by a.code limit ?",
                AgencyLists::entry,
                connections.get(connection).no(),
                after,
                limit);
    }

    /**
     * Keeps what a steward says of an agency, beside what was said before.
     *
     * @return whether the list has ever named such a code
     */
    public boolean decide(String connection, String code, Decision decision, Act act) {
        return database.update(
                        "insert into agency_decision (connection_no, code, decision, actor, reason, at)"
                                + " select connection_no, code, ?, ?, ?, ? from listed_agency"
                                + " where connection_no = ? and code = ?",
                        decision.name(),
                        act.actor(),
                        act.reason(),
                        clock.instant(),
                        connections.get(connection).no(),
                        code)
                == 1;
    }

    private static State state(ResultSet r) throws SQLException {
        return new State(
                r.getTimestamp("tried_at").toInstant(),
                Database.instant(r, "read_at"),
                r.getInt("agencies"),
                r.getString("trouble"));
    }

    private static Entry entry(ResultSet r) throws SQLException {
        String others = r.getString("other_codes");
        return new Entry(
                new ListedAgency(
                        r.getString("code"),
                        others.isEmpty() ? List.of() : List.of(others.split(" ", -1)),
                        r.getString("name"),
                        r.getString("parent")),
                r.getTimestamp("first_seen").toInstant(),
                r.getTimestamp("last_seen").toInstant(),
                r.getBoolean("gone"),
                decided(r));
    }

    private static @Nullable Decided decided(ResultSet r) throws SQLException {
        String decision = r.getString("decision");
        return decision == null
                ? null
                : new Decided(
                        Decision.valueOf(decision),
                        r.getString("actor"),
                        r.getString("reason"),
                        r.getTimestamp("decided_at").toInstant());
    }

    /**
     * How a list was read.
     *
     * @param readAt when it was read to its end
     * @param trouble why not the last time; null when it was
     */
    public record State(
            Instant triedAt,
            @Nullable Instant readAt,
            int agencies,
            @Nullable String trouble) {}

    /** A connection whose system lists agencies, and how its list was read. */
    public record Listing(String connection, State state) {}

    /**
     * One agency.
     *
     * @param gone whether it no longer stands in the list
     * @param decided what a steward has said of it last; null while nobody has
     */
    public record Entry(
            ListedAgency agency,
            Instant firstSeen,
            Instant lastSeen,
            boolean gone,
            @Nullable Decided decided) {}

    /** What becomes of a candidate. */
    public enum Decision {
        /** It belongs into the registry, and waits until somebody has written it there. */
        ACCEPTED,
        /** It is none of ours. */
        REFUSED
    }

    /** Who decided what, why and when. */
    public record Decided(Decision decision, String actor, String reason, Instant at) {}
}
