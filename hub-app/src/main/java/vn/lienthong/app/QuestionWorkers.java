package vn.lienthong.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.failure.WithoutMessages;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.question.ListDoor;
import vn.lienthong.question.ListNews;
import vn.lienthong.question.OfficerWatch;
import vn.lienthong.question.ServiceWatch;

/**
 * Works through the lists of questions, on every node: a few at a time, beside those who stand and wait; and keeps the incidents
 * of services and of how they are asked true.
 */
final class QuestionWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionWorkers.class);
    private static final int AT_ONCE = 4;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration FORGET = Duration.ofMinutes(1);
    private static final Duration OFFICERS = Duration.ofSeconds(30);

    private final ScheduledExecutorService clockwork;
    private final ListDoor lists;
    private volatile boolean closing;

    QuestionWorkers(ListDoor lists, ServiceWatch services, OfficerWatch officers, ListNews news) {
        this.lists = lists;
        clockwork = Executors.newScheduledThreadPool(AT_ONCE + 1, task -> {
            Thread thread = new Thread(task, "question-lists");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < AT_ONCE; i++) {
            again(this::askAllDue, LOOK);
        }
        again(services::look, LOOK);
        again(news::tell, LOOK);
        again(officers::look, OFFICERS);
        again(lists::forget, FORGET);
    }

    private void again(Runnable work, Duration every) {
        var unused = clockwork.scheduleWithFixedDelay(
                () -> guarded(work), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void askAllDue() {
        while (!closing && lists.askNext()) {
            // the next one
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (LedgerUnavailable e) {
            LOG.warn("LEDGER_UNAVAILABLE: questions go on later ({})", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("DEFECT: work on questions failed; it is tried again", WithoutMessages.of(e));
        }
    }

    /** Questions under way end; whatever does not is asked again later, by any node. */
    @Override
    public void close() {
        closing = true;
        clockwork.shutdown();
        try {
            if (!clockwork.awaitTermination(5, TimeUnit.SECONDS)) {
                clockwork.shutdownNow();
            }
        } catch (InterruptedException e) {
            clockwork.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
