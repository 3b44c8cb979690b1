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
import vn.lienthong.reporting.Figures;

/** Keeps figures near what is accepted, so that whoever asks for one does not wait for a day's dossiers to be counted. */
final class FigureKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FigureKeeper.class);
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "figures");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> counting;

    FigureKeeper(Figures figures, ConfigurationHolder configuration) {
        counting = clockwork.scheduleWithFixedDelay(
                () -> look(figures, configuration), EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** An installation without rules has nothing to count. */
    private static void look(Figures figures, ConfigurationHolder configuration) {
        try {
            if (configuration.current().indicators().values().stream()
                    .anyMatch(indicator -> indicator.rule().isPresent())) {
                figures.refresh();
            }
        } catch (LedgerUnavailable e) {
            LOG.warn("LEDGER_UNAVAILABLE: figures are counted later ({})", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("DEFECT: figures are not counted; the next question for one fails as well", e);
        }
    }

    @Override
    public void close() {
        counting.cancel(true);
        clockwork.shutdownNow();
    }
}
