package vn.lienthong.testkit.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
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
import vn.lienthong.wire.Digest;

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

    /** As if this node had been frozen for longer than its lease lasts; it does not know of it yet. */
    public void leaseRunsOut() {
        execute("update node set lease_until = now() - interval '1 second' where name = '"
                + ledger.node().name() + "'");
    }

    /** Whether a statement on this database waits for a lock. */
    public boolean somebodyWaits() {
        return !strings(
                        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .isEmpty();
    }

    /** The same past the triggers that keep the ledger, as an owner of the database can. */
    public void executeUnguarded(String statement) {
        execute("set session_replication_role = replica; " + statement + "; reset session_replication_role");
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
                Digest.of("vn.lienthong.dossier.v1", key, payload),
                "test",
                flags,
                Stream.of(receivers).map(Leg::to).toList());
    }

    @Override
    public void close() {
        database.close();
    }
}
