package vn.lienthong.simulator.demo;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import vn.lienthong.simulator.onestop.OneStopEvent;
import vn.lienthong.simulator.onestop.OneStopMonth;

/** What the one-stop systems go on sending while a drill lasts, so that there is something to be seen; and a storm of repeats. */
final class DrillTraffic implements AutoCloseable {
    private static final int FIRST_DAY = 4;
    private static final int LAST_DAY = 20;
    private static final long SEED = 2026;
    private static final long EVERY_MILLIS = 1_000;
    private static final int REPEATS = 200;

    private final Stage stage;
    private final DrillDesk desk;
    private final OneStopEvent repeated;
    private final Iterator<OneStopEvent> events;
    private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "drill-traffic");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean storm;

    DrillTraffic(Stage stage, DrillDesk desk, Day day, int dossiers) {
        this.stage = stage;
        this.desk = desk;
        this.repeated = day.morning().get(0);
        OneStopMonth month = OneStopMonth.of(YearMonth.of(2026, 3), dossiers, SEED);
        this.events = IntStream.rangeClosed(FIRST_DAY, LAST_DAY)
                .boxed()
                .flatMap(month::day)
                .iterator();
    }

    void begin() {
        desk.offer(new Drill("duplicate-storm", repeated.source(), this::beginStorm, () -> storm = false));
        var unused = clockwork.scheduleWithFixedDelay(this::sendOne, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void sendOne() {
        if (desk.isBusy() && events.hasNext()) {
            post(events.next());
        }
    }

    private void beginStorm() {
        storm = true;
        clockwork.execute(
                () -> IntStream.range(0, REPEATS).takeWhile(i -> storm).forEach(i -> post(repeated)));
    }

    /** What the hub does not take now is not sent again: a drill is no delivery. */
    private void post(OneStopEvent event) {
        try {
            var unused = stage.as(event.source()).postEvent(event.structured());
        } catch (IOException e) {
            storm = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
