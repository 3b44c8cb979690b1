package vn.lienthong.routes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.NodeLease;

/** Renews the node's lease, alone in its thread; what may have to wait for somebody else is done in another. */
final class Heart implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heart.class);
    private static final long UPKEEP_EVERY_NANOS = Duration.ofHours(1).toNanos();

    private final Ledger ledger;
    private final ScheduledExecutorService renewal = thread("hub-heart");
    private final ScheduledExecutorService upkeep = thread("hub-upkeep");
    private List<ScheduledFuture<?>> beats = List.of();
    private long nextUpkeepNanos = System.nanoTime();

    Heart(Ledger ledger) {
        this.ledger = ledger;
    }

    void start() {
        long every = NodeLease.RENEW_EVERY.toMillis();
        beats = List.of(
                renewal.scheduleWithFixedDelay(this::renew, 0, every, TimeUnit.MILLISECONDS),
                upkeep.scheduleWithFixedDelay(this::upkeep, 0, every, TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        beats.forEach(beat -> beat.cancel(false));
        renewal.shutdownNow();
        upkeep.shutdownNow();
        try {
            // A beat under way would say that the node lives after it has said good-bye.
            if (!renewal.awaitTermination(NodeLease.LASTS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the last renewal of the node's lease did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void renew() {
        try {
            ledger.node().renew();
        } catch (RuntimeException e) {
            LOG.warn("LEDGER_UNAVAILABLE: the node's lease was not renewed ({})", e.getMessage());
        }
    }

    private void upkeep() {
        try {
            ledger.lanes().giveBack();
            if (System.nanoTime() - nextUpkeepNanos >= 0) {
                ledger.upkeep().ensureMonths();
                ledger.upkeep().forgetGoneNodes();
                nextUpkeepNanos = System.nanoTime() + UPKEEP_EVERY_NANOS;
            }
        } catch (RuntimeException e) {
            LOG.warn("LEDGER_UNAVAILABLE: lanes or months have to wait, nothing is lost ({})", e.getMessage());
        }
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
