package vn.lienthong.simulator.onestop;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to a hub as the departments' one-stop systems would: several at once, those of one dossier in order, the
 * same event again until it has a receipt or a refusal.
 */
public final class OneStopClient implements AutoCloseable {
    private static final int WAITING_IN_A_LANE = 32;
    private static final long REPORT_NANOS = 1_000_000_000L;

    private final ClientSettings settings;
    private final Form form;
    private final Tally tally = new Tally();
    private final CountDownLatch stopped = new CountDownLatch(1);

    public OneStopClient(ClientSettings settings, Form form) {
        this.settings = settings;
        this.form = form;
    }

    /**
     * Returns when every event has its receipt or refusal, or the client was closed. One run for each client.
     *
     * @param progress told about once a second how far it is
     */
    public SendReport send(Stream<OneStopEvent> events, Consumer<SendReport> progress) throws InterruptedException {
        EventSender sender = new EventSender(settings, form, tally, stopped);
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < settings.lanes(); i++) {
            lanes.add(new Lane(sender, i));
        }
        long reported = System.nanoTime();
        for (Iterator<OneStopEvent> left = events.iterator(); left.hasNext() && stopped.getCount() > 0; ) {
            OneStopEvent event = left.next();
            lanes.get(Math.floorMod(event.subject().hashCode(), lanes.size())).put(Optional.of(event));
            if (System.nanoTime() - reported > REPORT_NANOS) {
                reported = System.nanoTime();
                progress.accept(tally.report());
            }
        }
        for (Lane lane : lanes) {
            lane.put(Optional.empty());
        }
        for (Lane lane : lanes) {
            lane.join();
        }
        return tally.report();
    }

    /** Stops sending; what is under way ends first. */
    @Override
    public void close() {
        stopped.countDown();
    }

    /** One thread with its queue; an empty entry ends it. */
    private static final class Lane {
        private final BlockingQueue<Optional<OneStopEvent>> queue = new ArrayBlockingQueue<>(WAITING_IN_A_LANE);
        private final Thread thread;
        private volatile @Nullable RuntimeException failure;

        Lane(EventSender sender, int number) {
            thread = new Thread(() -> run(sender), "one-stop-" + number);
            thread.setDaemon(true);
            thread.start();
        }

        void put(Optional<OneStopEvent> entry) throws InterruptedException {
            queue.put(entry);
        }

        void join() throws InterruptedException {
            thread.join();
            RuntimeException broken = failure;
            if (broken != null) {
                throw broken;
            }
        }

        private void run(EventSender sender) {
            try {
                for (Optional<OneStopEvent> next = queue.take(); next.isPresent(); next = queue.take()) {
                    deliver(next.get(), sender);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** A failure that will not pass ends the whole run; the lane then only empties its queue. */
        private void deliver(OneStopEvent event, EventSender sender) throws InterruptedException {
            try {
                sender.sendUntilAnswered(event);
            } catch (IllegalStateException e) {
                failure = e;
                sender.stop();
            }
        }
    }
}
