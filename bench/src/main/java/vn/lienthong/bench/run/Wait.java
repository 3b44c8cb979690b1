package vn.lienthong.bench.run;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks again and again, gently, until something is so. */
final class Wait {
    private static final long BETWEEN = Duration.ofMillis(100).toNanos();

    private Wait() {}

    /** @throws IllegalStateException when it is not so within {@code atMost} */
    static void until(String what, Duration atMost, BooleanSupplier isSo) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited " + atMost.toSeconds() + " s in vain: " + what);
            }
            LockSupport.parkNanos(BETWEEN);
        }
    }
}
