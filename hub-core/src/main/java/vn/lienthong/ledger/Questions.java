package vn.lienthong.ledger;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What was asked of outside services: appended, never changed. When {@link #record} returns, the question is committed with
 * fsync, so that nobody is given an answer that left no trace. Of messages only their newest state is read.
 */
public final class Questions {
    private static final int LARGEST_BATCH = 200;
    private static final String RECORD = Statements.read("question.sql");
    private static final String CONDUCT = Statements.read("officer_conduct.sql");
    private static final String STANDING = Statements.read("dossier_standing.sql");
    private static final String TAKE = "insert into question_quota (day, service, officer, used) values (?, ?, ?, 1)"
            + " on conflict (day, service, officer) do update set used = question_quota.used + 1"
            + " where question_quota.used < ? returning used";

    private final Database durable;
    private final Database quick;
    private final Clock clock;
    private final GroupCommit<AskedQuestion, Boolean> writer;
    private final QuestionNumbers numbers;

    Questions(Database durable, Database quick, Clock clock) {
        this.durable = durable;
        this.quick = quick;
        this.clock = clock;
        this.writer = new GroupCommit<>(this::write, LARGEST_BATCH);
        this.numbers = new QuestionNumbers(quick);
    }

    /** For a look from outside, beside a running hub or without one. */
    public static Questions of(DataSource source, Clock clock) {
        Database database = new Database(source);
        return new Questions(database, database, clock);
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A number that no other question of any node has. */
    public long nextNumber() {
        return numbers.next();
    }

    /** Returns when the question is durable; many callers share one commit. */
    public void record(AskedQuestion question) {
        writer.submit(question);
    }

    /** Whether the officer may ask once more on that day; then it is counted, on all nodes. */
    public boolean takeFromQuota(LocalDate day, String service, String officer, int most) {
        return quick.queryOne(TAKE, r -> r.getInt(1), Date.valueOf(day), service, officer, most)
                .isPresent();
    }

    /** The newest message of each type that a dossier has from these sources; the newest one first. */
    public List<Standing> standing(String dossier, Set<String> sources) {
        return quick.query(
                STANDING,
                r -> new Standing(r.getString("type"), r.getBytes("payload")),
                dossier,
                new Database.ArrayOf("text", sources.toArray()));
    }

    /** Everything that was asked about whom the keyed hash stands for, in order. */
    public List<AskedQuestion> about(byte[] subject, int limit) {
        return quick.query(
                "select * from question where subject = ? order by no limit ?", Questions::question, subject, limit);
    }

    /** Everything that an officer has asked since a time, in order. */
    public List<AskedQuestion> by(String officer, Instant since, int limit) {
        return quick.query(
                "select * from question where officer = ? and at >= ? order by no limit ?",
                Questions::question,
                officer,
                since,
                limit);
    }

    /** How each officer has asked each service since a time, who asked most first. */
    public List<OfficerConduct> conduct(Instant since) {
        return quick.query(
                CONDUCT,
                r -> new OfficerConduct(
                        r.getString("officer"),
                        r.getString("organisation"),
                        r.getString("connection"),
                        r.getLong("asked"),
                        r.getLong("subjects"),
                        r.getLong("refused"),
                        r.getLong("outside_hours"),
                        r.getLong("same_family_name"),
                        r.getTimestamp("last_at").toInstant()),
                since);
    }

    /** What has been used up of the quotas of a day, by service and officer. */
    public List<QuotaUsed> quotaUsed(LocalDate day) {
        return quick.query(
                "select service, officer, used from question_quota where day = ? order by service, officer",
                r -> new QuotaUsed(r.getString("service"), r.getString("officer"), r.getInt("used")),
                Date.valueOf(day));
    }

    /** What was asked before a moment, the newest first. */
    public List<AskedQuestion> newest(Instant before, int limit) {
        return quick.query(
                "select * from question where at < ? order by at desc, no desc limit ?",
                Questions::question,
                before,
                limit);
    }

    private List<Boolean> write(List<AskedQuestion> batch) {
        durable.with(c -> {
            try (var statement = c.prepareStatement(RECORD)) {
                Columns columns = new Columns(c, statement);
                columns.longs(batch, AskedQuestion::no);
                columns.times(batch, AskedQuestion::at);
                columns.texts(batch, AskedQuestion::client);
                columns.texts(batch, AskedQuestion::service);
                columns.texts(batch, AskedQuestion::connection);
                columns.texts(batch, AskedQuestion::officer);
                columns.texts(batch, AskedQuestion::organisation);
                columns.texts(batch, AskedQuestion::purpose);
                columns.texts(batch, AskedQuestion::legalBasis);
                columns.texts(batch, AskedQuestion::dossier);
                columns.texts(batch, AskedQuestion::task);
                columns.optionalBytes(batch, AskedQuestion::subject);
                columns.texts(batch, AskedQuestion::fields);
                columns.texts(batch, AskedQuestion::outcome);
                columns.texts(batch, AskedQuestion::detail);
                columns.optionalBytes(batch, AskedQuestion::answer);
                columns.times(batch, AskedQuestion::knownAt);
                columns.texts(batch, AskedQuestion::signs);
                return statement.executeUpdate();
            }
        });
        return batch.stream().map(question -> true).toList();
    }

    private static AskedQuestion question(ResultSet r) throws SQLException {
        return new AskedQuestion(
                r.getLong("no"),
                r.getTimestamp("at").toInstant(),
                r.getString("client"),
                r.getString("service"),
                r.getString("connection"),
                r.getString("officer"),
                r.getString("organisation"),
                r.getString("purpose"),
                r.getString("legal_basis"),
                r.getString("dossier"),
                r.getString("task"),
                r.getBytes("subject"),
                r.getString("fields"),
                r.getString("outcome"),
                r.getString("detail"),
                r.getBytes("answer"),
                Database.instant(r, "known_at"),
                r.getString("signs"));
    }

    /** A message of a dossier. */
    public record Standing(String type, byte[] payload) {
        @Override
        public String toString() {
            return "Standing[" + type + "]";
        }
    }
}
