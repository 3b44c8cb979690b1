package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to those who want to hear of incidents: one alert when an incident opens and one when it ends, for each
 * channel. An alert is written by the transaction that opens or closes the incident, so none is lost and none is made twice.
 */
public final class Alerts {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int LONGEST_PROBLEM = 300;
    private static final int DOUBLINGS = 5;
    private static final String OWE = Statements.read("owe_alerts.sql");

    private final Database database;
    private final Clock clock;

    Alerts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * From now on these channels, and no others, are owed alerts. A new one is told of what is open; what a former one
     * has not been told is dropped.
     */
    public void serve(Collection<String> channels) {
        Instant now = now();
        database.inTransaction(c -> {
            // An incident that opens at this moment is either seen here or sees the channel.
            Database.update(c, "lock table incident in share row exclusive mode");
            Database.update(
                    c, "update alert_channel set active = false where active and name <> all (?)", names(channels));
            Database.update(
                    c,
                    "delete from alert a using alert_channel h where h.name = a.channel and not h.active"
                            + " and a.sent_at is null");
            for (String channel : channels) {
                serve(c, channel, now);
            }
            Database.update(c, OWE, now);
            return true;
        });
    }

    private static void serve(Connection c, String channel, Instant now) throws SQLException {
        Database.update(
                c,
                "insert into alert_channel as h (name, active, since, next_at) values (?, true, ?, ?)"
                        + " on conflict (name) do update set active = true,"
                        + " since = case when h.active then h.since else excluded.since end",
                channel,
                now,
                now);
    }

    /** What opened while a system was known to be away is owed as soon as it is not expected any more. By one node. */
    public void oweWhatIsLeft() {
        database.update(OWE, now());
    }

    /** The oldest that a channel has not been told; empty also while it is given a rest after a failure. */
    public Optional<Owed> next(String channel) {
        return database.queryOne(
                "select a.no as alert_no, a.phase, a.attempts as tried, i.*, c.name from alert a"
                        + " join alert_channel h on h.name = a.channel"
                        + " join incident i on i.no = a.incident_no join connection c on c.no = i.connection_no"
                        + " where a.channel = ? and a.sent_at is null and h.active and h.next_at <= ?"
                        + " order by a.no limit 1",
                r -> new Owed(
                        r.getLong("alert_no"),
                        Phase.valueOf(r.getString("phase")),
                        r.getInt("tried"),
                        IncidentBook.incident(r)),
                channel,
                now());
    }

    /** The channel has taken it. */
    public void sent(String channel, Owed alert) {
        Instant now = now();
        database.inTransaction(c -> {
            Database.update(c, "update alert set sent_at = ?, attempts = attempts + 1 where no = ?", now, alert.no());
            return Database.update(
                    c,
                    "update alert_channel set last_sent_at = ?, failing_since = null, problem = null where name = ?",
                    now,
                    channel);
        });
    }

    /** The channel has not taken it: it is tried again later, and nothing overtakes it. */
    public void failed(String channel, Owed alert, String problem) {
        Instant now = now();
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(alert.attempts(), DOUBLINGS));
        database.inTransaction(c -> {
            Database.update(c, "update alert set attempts = attempts + 1 where no = ?", alert.no());
            return Database.update(
                    c,
                    "update alert_channel set failing_since = coalesce(failing_since, ?), problem = ?, next_at = ?"
                            + " where name = ?",
                    now,
                    problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem,
                    now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause),
                    channel);
        });
    }

    /** Every channel that is served, by name. */
    public List<Channel> channels() {
        return database.query(
                "select h.*, count(a.no) as owed from alert_channel h"
                        + " left join alert a on a.channel = h.name and a.sent_at is null"
                        + " where h.active group by h.name order by h.name",
                Alerts::channel);
    }

    private static Channel channel(ResultSet r) throws SQLException {
        return new Channel(
                r.getString("name"),
                r.getLong("owed"),
                Database.instant(r, "last_sent_at"),
                Database.instant(r, "failing_since"),
                r.getString("problem"));
    }

    private static Database.ArrayOf names(Collection<String> channels) {
        return new Database.ArrayOf("text", channels.toArray(String[]::new));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What of an incident an alert tells. */
    public enum Phase {
        OPENED,
        ENDED
    }

    /**
     * One alert that a channel has not had.
     *
     * @param no the same however often it is sent
     */
    public record Owed(long no, Phase phase, int attempts, Incident incident) {}

    /**
     * One way by which people are told.
     *
     * @param owed alerts that it has not taken yet
     * @param failingSince when it took none for the first time; null while it takes them
     */
    public record Channel(
            String name,
            long owed,
            @Nullable Instant lastSentAt,
            @Nullable Instant failingSince,
            @Nullable String problem) {
        public boolean isFailing() {
            return failingSince != null;
        }
    }
}
