package vn.lienthong.http;

import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Time that a call has: so long for all of it, and as long again after each portion of a large body or answer that went
 * through. So a gigabyte may take its time, and a peer that stands still is noticed all the same.
 */
final class Progress implements AutoCloseable {
    private final Deadline deadline;
    private final WriteGuard guard;
    private final Duration patience;
    private @Nullable Runnable breakOff;
    private @Nullable Future<?> watch;

    Progress(Deadline deadline, WriteGuard guard, Duration patience) {
        this.deadline = deadline;
        this.guard = guard;
        this.patience = patience;
    }

    /** From now on a write that stands still is broken off. */
    void watchedBy(Runnable action) {
        breakOff = action;
        watch = guard.after(patience, action);
    }

    /** A portion went through. */
    void made() {
        deadline.endsIn(patience);
        if (breakOff != null) {
            Runnable action = breakOff;
            close();
            watchedBy(action);
        }
    }

    @Override
    public void close() {
        Future<?> running = watch;
        if (running != null) {
            running.cancel(false);
        }
        watch = null;
        breakOff = null;
    }
}
