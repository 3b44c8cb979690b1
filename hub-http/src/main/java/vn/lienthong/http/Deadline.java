package vn.lienthong.http;

import java.time.Duration;

/**
 * The moment at which the calling thread's present call must have ended. A call runs on one thread from start to end,
 * so each thread has its own.
 */
final class Deadline {
    private static final long NEVER = Long.MAX_VALUE;
    private static final long NANOS_A_MILLI = 1_000_000;

    private final ThreadLocal<long[]> end = ThreadLocal.withInitial(() -> new long[] {NEVER});

    void endsIn(Duration time) {
        end.get()[0] = System.nanoTime() + time.toNanos();
    }

    void clear() {
        end.get()[0] = NEVER;
    }

    /** Milliseconds left, rounded up, at most {@code limit}; 0 when the time is over. */
    int left(int limit) {
        long at = end.get()[0];
        if (at == NEVER) {
            return limit;
        }
        long nanos = at - System.nanoTime();
        return nanos <= 0 ? 0 : (int) Math.min(limit, (nanos + NANOS_A_MILLI - 1) / NANOS_A_MILLI);
    }
}
