package vn.lienthong.question;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** How long the last answers took. Used by one thread at a time. */
final class Latencies {
    private static final int LAST = 512;

    private final long[] nanos = new long[LAST];
    private int count;

    void add(long took) {
        nanos[count++ % LAST] = took;
    }

    /** The time within which so many percent of the last answers came; 0 before the first. */
    long millis(int percent) {
        int known = Math.min(count, LAST);
        if (known == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, known);
        Arrays.sort(sorted);
        return TimeUnit.NANOSECONDS.toMillis(sorted[(known - 1) * percent / 100]);
    }
}
