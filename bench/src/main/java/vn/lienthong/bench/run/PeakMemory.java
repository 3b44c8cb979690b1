package vn.lienthong.bench.run;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Looks every few seconds how much memory a system holds, its PostgreSQL included. */
final class PeakMemory implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final AtomicLong peak = new AtomicLong();
    private final ProcessTree tree;
    private final Repeat clock;

    PeakMemory(ProcessTree tree) {
        this.tree = tree;
        this.clock = new Repeat("memory", EVERY, this::look);
    }

    private void look() {
        peak.accumulateAndGet(tree.residentMiB(), Math::max);
    }

    long peakMiB() {
        look();
        return peak.get();
    }

    @Override
    public void close() {
        clock.close();
    }
}
