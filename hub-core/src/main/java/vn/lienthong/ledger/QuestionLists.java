package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Questions that are answered later. They are claimed one by one, by any node; a claim that nobody settles ends by itself, so
 * that a node that dies loses nothing. What they hold is sealed before it comes here.
 */
public final class QuestionLists {
    private static final String CLAIM = Statements.read("question_list_claim.sql");
    private static final String STANDING = Statements.read("question_list_standing.sql");
    private static final String UNTOLD = Statements.read("question_list_untold.sql");
    private static final String END = Statements.read("question_list_end.sql");
    private static final String PUT_LIST =
            "insert into question_list (id, at, client, service, why, same, total, next_at) values (?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (same) where state = 'RUNNING' and same is not null do nothing";
    private static final String PUT = "insert into question_list_item (list, place, question, next_at)"
            + " select ?, place - 1, question, ? from unnest(?) with ordinality as q (question, place)";
    private static final String SETTLE = "update question_list_item set state = ?, number = ?, detail = ?, answer = ?,"
            + " settled_at = ?, question = null where list = ? and place = ? and state = 'WAITING'";

    private final Database durable;

    QuestionLists(Database durable) {
        this.durable = durable;
    }

    /** Returns when it is committed: the list's id, or that of a running one with the same hash, and then nothing is put. */
    public UUID put(NewList list, List<byte[]> questions, Instant dueAt) {
        Optional<UUID> there = durable.inTransaction(c -> {
            int put = Database.update(
                    c,
                    PUT_LIST,
                    list.id(),
                    list.at(),
                    list.client(),
                    list.service(),
                    list.why(),
                    list.same(),
                    questions.size(),
                    list.at());
            if (put == 0) {
                return Database.query(
                                c,
                                "select id from question_list where same = ? and state = 'RUNNING'",
                                r -> r.getObject("id", UUID.class),
                                (Object) list.same())
                        .stream()
                        .findFirst();
            }
            items(c, list.id(), questions, dueAt);
            return Optional.of(list.id());
        });
        // The other one has ended in this very moment.
        return there.orElseGet(() -> put(list, questions, dueAt));
    }

    private static int items(Connection c, UUID id, List<byte[]> questions, Instant dueAt) throws SQLException {
        return Database.update(c, PUT, id, dueAt, new Database.ArrayOf("bytea", questions.toArray(byte[][]::new)));
    }

    /** A due question of any list; nobody else gets it before {@code until}. */
    public Optional<Claimed> claim(Instant now, Instant until) {
        return durable.queryOne(CLAIM, QuestionLists::claimed, now, now, now, until);
    }

    /** What came of a question; it ends its list if it was the last one. */
    public void settle(Claimed claimed, Settled settled, Instant at) {
        durable.inTransaction(c -> {
            // One after the other: of the last two, each would see the other one still waiting and not end the list.
            var unused = Database.query(
                    c, "select id from question_list where id = ? for update", r -> r.getString(1), claimed.list());
            Database.update(
                    c,
                    SETTLE,
                    settled.state(),
                    settled.number(),
                    settled.detail(),
                    settled.answer(),
                    at,
                    claimed.list(),
                    claimed.place());
            return Database.update(c, END, at, claimed.list());
        });
    }

    /** The question alone is asked again, not before that moment. */
    public void postpone(Claimed claimed, String detail, Instant until) {
        durable.update(
                "update question_list_item set next_at = ?, detail = ? where list = ? and place = ? and state = 'WAITING'",
                until,
                detail,
                claimed.list(),
                claimed.place());
    }

    /** The whole list rests; the question was not answered and goes back to its place. */
    public void rest(Claimed claimed, String detail, Instant now, Instant until) {
        durable.inTransaction(c -> {
            Database.update(
                    c,
                    "update question_list set next_at = greatest(next_at, ?), detail = ? where id = ?",
                    until,
                    detail,
                    claimed.list());
            return Database.update(
                    c,
                    "update question_list_item set next_at = ? where list = ? and place = ? and state = 'WAITING'",
                    now,
                    claimed.list(),
                    claimed.place());
        });
    }

    /** Nothing more of it is asked. True if it was running. */
    public boolean stop(UUID list, String detail, Instant at) {
        return durable.inTransaction(c -> {
            Database.update(
                    c, "update question_list_item set question = null where list = ? and state = 'WAITING'", list);
            return Database.update(
                            c,
                            "update question_list set state = 'STOPPED', detail = ?, ended_at = ?"
                                    + " where id = ? and state = 'RUNNING'",
                            detail,
                            at,
                            list)
                    == 1;
        });
    }

    /** Empty for a list of another client. */
    public Optional<Standing> standing(UUID list, String client) {
        return durable.queryOne(STANDING, QuestionLists::standing, list, client);
    }

    /** Lists that have ended and of whose end nobody has been told. */
    public List<Ended> untold(int limit) {
        return durable.query(UNTOLD, QuestionLists::ended, limit);
    }

    /** Its end is with the ledger, or concerns nobody. */
    public void told(UUID list, Instant at) {
        durable.update("update question_list set told_at = ? where id = ?", at, list);
    }

    /** Settled questions behind a place, in the order of the list. */
    public List<Item> settled(UUID list, int after, int limit) {
        return durable.query(
                "select * from question_list_item where list = ? and place > ? and state <> 'WAITING' order by place limit ?",
                QuestionLists::item,
                list,
                after,
                limit);
    }

    /** Answers older than the one moment, and lists that ended before the other. */
    public int forget(Instant answersBefore, Instant listsBefore) {
        int answers = durable.update(
                "update question_list_item set answer = null where answer is not null and settled_at < ?",
                answersBefore);
        return answers + durable.update("delete from question_list where ended_at < ?", listsBefore);
    }

    private static Claimed claimed(ResultSet r) throws SQLException {
        return new Claimed(
                r.getObject("id", UUID.class),
                r.getString("client"),
                r.getString("service"),
                r.getBytes("why"),
                r.getTimestamp("at").toInstant(),
                r.getInt("place"),
                r.getBytes("question"),
                r.getInt("tries"));
    }

    private static Standing standing(ResultSet r) throws SQLException {
        Instant list = r.getTimestamp("next_at").toInstant();
        Instant item = Database.instant(r, "next_item");
        return new Standing(
                r.getString("service"),
                r.getTimestamp("at").toInstant(),
                r.getString("state"),
                r.getInt("total"),
                r.getInt("waiting"),
                r.getInt("found"),
                r.getInt("not_found"),
                r.getInt("failed"),
                r.getString("detail"),
                item == null || item.isBefore(list) ? list : item);
    }

    private static Ended ended(ResultSet r) throws SQLException {
        return new Ended(
                r.getObject("id", UUID.class),
                r.getString("client"),
                r.getTimestamp("ended_at").toInstant(),
                standing(r));
    }

    private static Item item(ResultSet r) throws SQLException {
        return new Item(
                r.getInt("place"),
                r.getString("state"),
                r.getString("number"),
                r.getString("detail"),
                r.getBytes("answer"),
                Database.instant(r, "settled_at"));
    }

    /**
     * A list as it comes.
     *
     * @param why sealed: who asks and what for
     * @param same keyed hash; null where a second one is another list
     */
    public record NewList(UUID id, Instant at, String client, String service, byte[] why, byte @Nullable [] same) {
        @Override
        public String toString() {
            return "NewList[" + id + "]";
        }
    }

    /**
     * A question that is ours for a while.
     *
     * @param why sealed: who asks and what for
     * @param question sealed
     * @param tries this one among them
     */
    public record Claimed(
            UUID list, String client, String service, byte[] why, Instant at, int place, byte[] question, int tries) {
        @Override
        public String toString() {
            return "Claimed[" + list + ", " + place + "]";
        }
    }

    /**
     * What came of a question.
     *
     * @param answer sealed
     */
    public record Settled(
            String state, @Nullable String number, @Nullable String detail, byte @Nullable [] answer) {
        @Override
        public String toString() {
            return "Settled[" + state + "]";
        }
    }

    /**
     * How a list is.
     *
     * @param detail why it rests or was stopped
     * @param nextAt nothing of it is asked before
     */
    public record Standing(
            String service,
            Instant at,
            String state,
            int total,
            int waiting,
            int found,
            int notFound,
            int failed,
            @Nullable String detail,
            Instant nextAt) {}

    /** A list that has ended. */
    public record Ended(UUID list, String client, Instant at, Standing standing) {}

    /**
     * A question that is settled.
     *
     * @param answer sealed; null where there is none, or none any more
     */
    public record Item(
            int place,
            String state,
            @Nullable String number,
            @Nullable String detail,
            byte @Nullable [] answer,
            @Nullable Instant settledAt) {
        @Override
        public String toString() {
            return "Item[" + place + ", " + state + "]";
        }
    }
}
