package vn.lienthong.app.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** One-stop systems that send in the order of their dossiers and repeat what got no receipt, for ever. */
final class Senders implements AutoCloseable {
    private static final int BATCH = 50;
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final List<Future<?>> working = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Duration pause;
    private volatile boolean stopped;

    /** @param pause between two batches of a sender */
    Senders(Duration pause) {
        this.pause = pause;
    }

    /**
     * One more sender with a list of its own.
     *
     * @param doorForTry the hub to knock at for the n-th try of a batch
     */
    void add(List<Step> steps, IntFunction<Door> doorForTry) {
        working.add(threads.submit(() -> {
            for (int from = 0; from < steps.size() && !stopped; from += BATCH) {
                hand(steps.subList(from, Math.min(steps.size(), from + BATCH)), doorForTry);
                LockSupport.parkNanos(pause.toNanos());
            }
            return null;
        }));
    }

    /** Number of the message by the event's id. */
    Map<String, String> receipts() {
        return Map.copyOf(receipts);
    }

    int accepted() {
        return receipts.size();
    }

    /** Whether all have handed in all; throws what one of them failed with. */
    boolean areDone() throws Exception {
        for (Future<?> one : working) {
            if (!one.isDone()) {
                return false;
            }
            one.get();
        }
        return true;
    }

    /** Hand in nothing more after the batch under way. */
    void stop() {
        stopped = true;
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
    }

    private void hand(List<Step> batch, IntFunction<Door> doorForTry) throws InterruptedException {
        for (int n = 0; !Thread.currentThread().isInterrupted(); n++) {
            try {
                note(batch, doorForTry.apply(n).send(batch));
                return;
            } catch (IOException lost) {
                LockSupport.parkNanos(PATIENCE_NANOS);
            }
        }
        throw new InterruptedException();
    }

    private void note(List<Step> batch, JsonNode answers) {
        for (int i = 0; i < batch.size(); i++) {
            String number = answers.path(i).path("number").asText();
            String before = receipts.putIfAbsent(batch.get(i).id(), number);
            if (number.isEmpty() || (before != null && !before.equals(number))) {
                throw new AssertionError(batch.get(i).id() + " has the receipts '" + before + "' and '" + number + "'");
            }
        }
    }
}
