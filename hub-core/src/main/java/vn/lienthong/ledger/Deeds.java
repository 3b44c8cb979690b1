package vn.lienthong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people did at the desk and which contents they read, with their reasons; for those who look after that. */
public final class Deeds {
    private static final String LIST = Statements.read("deeds.sql");

    private final Database database;

    Deeds(Database database) {
        this.database = database;
    }

    /**
     * The newest first.
     *
     * @param actor only this person's; empty for everybody's
     * @param readingsOnly only who read a content
     * @param before what {@link Done#mark} of the last one said; {@link Mark#NEWEST} for the first page
     */
    public List<Done> list(String actor, boolean readingsOnly, Mark before, int limit) {
        return database.query(
                LIST,
                Deeds::done,
                actor,
                actor,
                readingsOnly,
                before.at(),
                before.no(),
                limit,
                actor,
                actor,
                readingsOnly,
                before.at(),
                before.no(),
                limit,
                limit);
    }

    private static Done done(ResultSet r) throws SQLException {
        Instant acceptedAt = Database.instant(r, "accepted_at");
        return new Done(
                new Mark(r.getTimestamp("at").toInstant(), r.getLong("no")),
                r.getString("code"),
                r.getString("actor"),
                r.getString("detail"),
                r.getString("name"),
                acceptedAt == null
                        ? Optional.empty()
                        : Optional.of(MessageNumber.of(r.getLong("position"), acceptedAt)));
    }

    /** Where a page ends. */
    public record Mark(Instant at, long no) {
        /** Before the first page. */
        public static final Mark NEWEST = new Mark(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);
    }

    /**
     * One deed.
     *
     * @param code what was done
     * @param reason as the person gave it
     * @param connection concerned; null for a reading
     * @param message concerned; empty where it was a connection as a whole
     */
    public record Done(
            Mark mark,
            String code,
            String actor,
            @Nullable String reason,
            @Nullable String connection,
            Optional<MessageNumber> message) {}
}
