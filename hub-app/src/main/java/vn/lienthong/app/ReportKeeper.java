package vn.lienthong.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.report.Deadlines;
import vn.lienthong.report.Differences;
import vn.lienthong.report.Reconciliation;

/**
 * Looks after reports: deadlines, what has arrived and is to be read back, what changed since. Every node does it; what two do
 * at once counts once, for each acts on the version that it has seen.
 */
final class ReportKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReportKeeper.class);
    private static final Duration EVERY = Duration.ofSeconds(30);
    /** All periods that were ever reported are worked out anew. */
    private static final Duration COMPARE_EVERY = Duration.ofMinutes(10);
    /** What was read equal may be changed there by somebody else. */
    private static final Duration READ_AGAIN_AFTER = Duration.ofHours(6);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "reports");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> looking;
    private final ScheduledFuture<?> comparing;

    ReportKeeper(
            Reconciliation reconciliation,
            Deadlines deadlines,
            Differences differences,
            ConfigurationHolder configuration) {
        looking = clockwork.scheduleWithFixedDelay(
                () -> look(configuration, () -> {
                    deadlines.look();
                    reconciliation.readBack(READ_AGAIN_AFTER);
                    differences.look();
                }),
                EVERY.toSeconds(),
                EVERY.toSeconds(),
                TimeUnit.SECONDS);
        comparing = clockwork.scheduleWithFixedDelay(
                () -> look(configuration, reconciliation::restate),
                COMPARE_EVERY.toSeconds(),
                COMPARE_EVERY.toSeconds(),
                TimeUnit.SECONDS);
    }

    /** An installation without forms has no reports. */
    private static void look(ConfigurationHolder configuration, Runnable work) {
        if (configuration.current().reports().isEmpty()) {
            return;
        }
        try {
            work.run();
        } catch (LedgerUnavailable e) {
            LOG.warn("LEDGER_UNAVAILABLE: reports are looked at later ({})", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("DEFECT: reports are not looked at; they stay as they are", e);
        }
    }

    @Override
    public void close() {
        looking.cancel(true);
        comparing.cancel(true);
        clockwork.shutdownNow();
    }
}
