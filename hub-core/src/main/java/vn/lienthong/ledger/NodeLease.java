package vn.lienthong.ledger;

import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * This process's claim to be alive, renewed in the database; every lane and role it holds depends on it. A process that
 * cannot renew in time stops sending before others may take over: {@link #isValid()} turns false first.
 */
public final class NodeLease {
    /** Others may take over after this time without renewal. */
    public static final Duration LASTS = Duration.ofSeconds(6);

    /** Renew this often. */
    public static final Duration RENEW_EVERY = Duration.ofMillis(1500);

    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final Database database;
    private final LongSupplier nanoTime;
    private final UUID id = UUID.randomUUID();
    private final String name;
    private volatile long validUntilNanos;

    NodeLease(Database database, String name, LongSupplier nanoTime) {
        this.database = database;
        this.name = name;
        this.nanoTime = nanoTime;
        this.validUntilNanos = nanoTime.getAsLong();
    }

    /** Called by one thread, every {@link #RENEW_EVERY}. */
    public void renew() {
        long asked = nanoTime.getAsLong();
        database.update(
                "insert into node (id, name, lease_until) values (?, ?, now() + make_interval(secs => ?))"
                        + " on conflict (id) do update set lease_until = excluded.lease_until",
                id,
                name,
                LASTS.toMillis() / 1000.0);
        validUntilNanos = asked + LASTS.minus(MARGIN).toNanos();
    }

    /** Leaves at once, so that nobody has to wait for the lease to run out. */
    public void leave() {
        validUntilNanos = nanoTime.getAsLong();
        database.update("update lane set owner = null where owner = ?", id);
        database.update("delete from leadership where node = ?", id);
        database.update("delete from node where id = ?", id);
    }

    public boolean isValid() {
        return nanoTime.getAsLong() - validUntilNanos < 0;
    }

    UUID id() {
        return id;
    }

    public String name() {
        return name;
    }
}
