package vn.lienthong.testkit.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A clock that goes on with real time, can be moved forward by a test and can stand still. */
public final class MovedClock extends Clock {
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private volatile @Nullable Instant stoppedAt;

    /** From now on time passes by {@link #move} only: for what is counted in seconds, however slow the machine is. */
    public void stop() {
        stoppedAt = instant();
    }

    public synchronized void move(Duration by) {
        offset.updateAndGet(before -> before.plus(by));
        Instant stopped = stoppedAt;
        stoppedAt = stopped == null ? null : stopped.plus(by);
    }

    @Override
    public Instant instant() {
        Instant stopped = stoppedAt;
        return stopped == null ? Instant.now().plus(offset.get()) : stopped;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
