package vn.lienthong.testkit.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.LedgerPools;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.ledger.Submission;
import vn.lienthong.ledger.WorkSignal;
import vn.lienthong.model.Leg;

/** A ledger of its own over real PostgreSQL, with words that make tests short. */
public final class LedgerFixture implements AutoCloseable {
    private final HikariDataSource database;
    private final MovedClock clock = new MovedClock();
    private final Ledger ledger;

    public LedgerFixture(int lanes, String... connections) {
        this(TestPostgres.freshDatabase(), lanes, lanesOf -> {}, connections);
    }

    private LedgerFixture(HikariDataSource database, int lanes, WorkSignal signal, String... connections) {
        this.database = database;
        this.ledger = Ledger.open(LedgerPools.oneForAll(database), clock, "node-" + System.nanoTime(), signal);
        for (String connection : connections) {
            ledger.register(connection, lanes);
        }
    }

    /** A second node on the same database, with the same connections. */
    public LedgerFixture secondNode(int lanes, String... connections) {
        return new LedgerFixture(TestPostgres.anotherPool(database, 24), lanes, l -> {}, connections);
    }

    public Ledger ledger() {
        return ledger;
    }

    public MovedClock clock() {
        return clock;
    }

    public HikariDataSource database() {
        return database;
    }

    /** Accepts a small message; its content is {@code body}. */
    public Receipt accept(String id, String key, String body, String... receivers) {
        return ledger.intake().accept(submission("nguon", id, key, body, null, receivers));
    }

    /** What stands in the tables: the first column of each row, as text. */
    public List<String> strings(String question) {
        try (Connection c = database.getConnection();
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery(question)) {
            List<String> texts = new ArrayList<>();
            while (r.next()) {
                texts.add(r.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A change behind the ledger's back. */
    public void execute(String statement) {
        try (Connection c = database.getConnection();
                Statement s = c.createStatement()) {
            s.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Submission submission(
            String source, String id, String key, String body, @Nullable String flags, String... receivers) {
        byte[] payload = body.getBytes(StandardCharsets.UTF_8);
        return new Submission(
                source,
                id,
                "vn.lienthong.dossier.v1",
                key,
                null,
                null,
                payload,
                sha256(key + body),
                "test",
                flags,
                Stream.of(receivers).map(Leg::to).toList());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
