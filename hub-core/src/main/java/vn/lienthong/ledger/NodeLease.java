package vn.lienthong.ledger;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * This process's claim to be alive, renewed in the database; every lane and role it holds depends on it. A process that
 * cannot renew in time stops sending before others may take over: {@link #isValid()} turns false first. A lease that ran out
 * and is renewed later is another one, of a new generation: what was taken under the former may have gone to others.
 */
public final class NodeLease {
    /** Others may take over after this time without renewal. */
    public static final Duration LASTS = Duration.ofSeconds(6);

    /** Renew this often. */
    public static final Duration RENEW_EVERY = Duration.ofMillis(1500);

    private static final Duration MARGIN = Duration.ofSeconds(2);

    // Whether it ran out is also asked of the database: the monotonic clock of a virtual machine stands still while it
    // does.
    private static final String RENEW =
            "with before as materialized (select lease_until <= now() as ran_out from node where id = ?)"
                    + " insert into node (id, name, lease_until) values (?, ?, now() + make_interval(secs => ?))"
                    + " on conflict (id) do update set lease_until = excluded.lease_until"
                    + " returning coalesce((select ran_out from before), true)";

    private final Database database;
    private final LongSupplier nanoTime;
    private final UUID id = UUID.randomUUID();
    private final String name;
    private final AtomicLong generation = new AtomicLong();
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
        boolean ranOut = database.query(RENEW, r -> r.getBoolean(1), id, id, name, LASTS.toMillis() / 1000.0)
                .get(0);
        if (ranOut || !isValid()) {
            // Before it counts as valid again, so that nobody sees the former generation valid.
            generation.incrementAndGet();
        }
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

    /** Whether the lease is still the one of that generation. */
    boolean isValid(long ofGeneration) {
        return isValid() && generation.get() == ofGeneration;
    }

    /** Counts up whenever the lease has run out. */
    long generation() {
        return generation.get();
    }

    UUID id() {
        return id;
    }

    public String name() {
        return name;
    }
}
