package vn.lienthong.bench.run;

import java.time.Duration;

/** Waits for deliveries, as long as there are any. */
final class Arrival {
    private static final Duration STANDSTILL = Duration.ofSeconds(90);

    private final Sink sink;
    private final Running running;

    Arrival(Sink sink, Running running) {
        this.sink = sink;
        this.running = running;
    }

    /** Waits until the sink has {@code wanted} different events. */
    void of(long wanted) {
        long seen = sink.delivered();
        while (seen < wanted) {
            long before = seen;
            try {
                Wait.until("another delivery", STANDSTILL, () -> {
                    running.mustLive();
                    return sink.delivered() > before;
                });
            } catch (IllegalStateException e) {
                throw new IllegalStateException(
                        running.system().name() + " stopped at " + before + " of " + wanted + ": " + sink.stats(), e);
            }
            seen = sink.delivered();
        }
    }
}
