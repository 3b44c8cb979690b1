package vn.lienthong.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.failure.WithoutMessages;
import vn.lienthong.ledger.Leadership;
import vn.lienthong.ledger.LedgerUnavailable;

/** Work that one node at a time does again and again, in a thread of its own; when the node dies another goes on. */
public final class LeaderRound implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LeaderRound.class);

    private final ScheduledExecutorService clockwork;
    private final Leadership leadership;
    private final String role;
    private final Runnable work;

    public LeaderRound(Leadership leadership, String role, Duration every, Runnable work) {
        this.leadership = leadership;
        this.role = role;
        this.work = work;
        clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, role);
            thread.setDaemon(true);
            return thread;
        });
        var unused = clockwork.scheduleWithFixedDelay(
                this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            if (leadership.takeOrKeep(role)) {
                work.run();
            }
        } catch (LedgerUnavailable e) {
            LOG.warn("LEDGER_UNAVAILABLE: {} goes on later ({})", role, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("DEFECT: {} failed; it is tried again", role, WithoutMessages.of(e));
        }
    }

    /** What is under way ends; the role is free for another node. */
    @Override
    public void close() {
        clockwork.shutdown();
        try {
            if (!clockwork.awaitTermination(5, TimeUnit.SECONDS)) {
                clockwork.shutdownNow();
            }
            leadership.giveUp(role);
        } catch (InterruptedException e) {
            clockwork.shutdownNow();
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("LEDGER_UNAVAILABLE: {} is free for another node when this one's lease runs out", role);
        }
    }
}
