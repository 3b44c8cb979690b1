package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was found of signatures: kept as evidence, once for each look. */
public final class SignatureChecks {
    private static final String FIRST = "(select min(f.at) from signature_check f"
            + " where f.position = s.position and f.part = s.part) as first_at";

    private final Database database;

    SignatureChecks(Database database) {
        this.database = database;
    }

    /** Messages of a type that nobody has looked at, oldest first. */
    public List<StoredMessage> unseen(String type, int limit) {
        return database.query(
                "select m.* from message m, signature_cursor c where m.position > c.position and m.type = ?"
                        + " order by m.position limit ?",
                Archive::message,
                type,
                limit);
    }

    /** Keeps what was found in one message, which now has been looked at, and what indicators count of it. */
    public void seen(MessageNumber message, List<Look> looks, DocumentFact fact) {
        database.inTransaction(c -> {
            DocumentFacts.put(c, message.position(), fact);
            for (Look look : looks) {
                insert(c, message.position(), look);
            }
            return Database.update(
                    c,
                    "update signature_cursor set position = ? where position < ?",
                    message.position(),
                    message.position());
        });
    }

    /** Looks that are to be repeated by now, oldest first. */
    public List<Kept> due(Instant now, int limit) {
        return database.query(
                "select s.*, " + FIRST + " from signature_check s where s.again_at <= ? order by s.again_at limit ?",
                SignatureChecks::kept,
                now,
                limit);
    }

    /**
     * What another look found in place of an earlier one, which stays as evidence.
     *
     * @param signing how the whole document is signed now
     */
    public void again(Kept earlier, Look look, DocumentFact.Signing signing) {
        database.inTransaction(c -> {
            insert(c, earlier.position, look);
            DocumentFacts.signed(c, earlier.position, signing);
            return Database.update(c, "update signature_check set again_at = null where no = ?", earlier.no);
        });
    }

    /** What indicators count of a message; empty before it was looked at. */
    public Optional<DocumentFact> fact(MessageNumber message) {
        return database.queryOne(
                "select * from document_fact where position = ?", DocumentFacts::of, message.position());
    }

    /** The newest look at each file of a message. */
    public List<Kept> of(MessageNumber message) {
        return at(message.position());
    }

    /** The same of the message that an earlier look was at. */
    public List<Kept> beside(Kept earlier) {
        return at(earlier.position);
    }

    private List<Kept> at(long position) {
        return database.query(
                "select distinct on (s.part) s.*, " + FIRST
                        + " from signature_check s where s.position = ? order by s.part, s.no desc",
                SignatureChecks::kept,
                position);
    }

    /** The newest look at each of some contents, whichever document brought it; fewer where nobody has looked yet. */
    public List<Look> newestOf(Collection<String> contents) {
        return database.query(
                "select distinct on (content) * from signature_check where content = any(?) order by content, no desc",
                SignatureChecks::look,
                new Database.ArrayOf("text", contents.toArray()));
    }

    private static void insert(Connection c, long position, Look look) throws SQLException {
        Database.update(
                c,
                "insert into signature_check (at, position, part, content, findings, again_at) values (?, ?, ?, ?, ?, ?)",
                look.at,
                position,
                look.part,
                look.content,
                look.findings,
                look.againAt);
    }

    private static Kept kept(ResultSet r) throws SQLException {
        return new Kept(
                r.getLong("no"),
                r.getLong("position"),
                r.getTimestamp("first_at").toInstant(),
                look(r));
    }

    private static Look look(ResultSet r) throws SQLException {
        return new Look(
                r.getTimestamp("at").toInstant(),
                r.getString("part"),
                r.getString("content"),
                r.getString("findings"),
                Database.instant(r, "again_at"));
    }

    /**
     * One look at one file.
     *
     * @param part id of the attachment, or the envelope
     * @param content SHA-256 of what was looked at
     * @param findings as text
     * @param againAt when to look again; null when nothing is open
     */
    public record Look(
            Instant at,
            String part,
            String content,
            String findings,
            @Nullable Instant againAt) {}

    /**
     * A look as the ledger keeps it.
     *
     * @param firstAt when the file was looked at for the first time
     */
    public record Kept(long no, long position, Instant firstAt, Look look) {}
}
