package vn.lienthong.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Breaks a write that outlasts its time. A blocking socket has no time-out for writing; a small request fits into the
 * kernel's buffer and never blocks, a large one blocks for as long as the receiver does not read. So only large ones
 * are watched, and the thread exists only while there are some.
 */
final class WriteGuard {
    private static final int NEVER_BLOCKS = 8 * 1024;
    private static final int IDLE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor clock;

    WriteGuard(String host) {
        clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "http-write-guard " + host);
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        clock.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
    }

    boolean isNeededFor(long length) {
        return length > NEVER_BLOCKS;
    }

    Future<?> after(Duration time, Runnable breakOff) {
        return clock.schedule(breakOff, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    void close() {
        clock.shutdownNow();
    }
}
