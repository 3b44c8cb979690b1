package vn.lienthong.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long an idle line is believed to be open. A peer closes idle connections when it likes, and a request sent into
 * that moment is an answer lost for nothing. Looking costs a millisecond, so a line just used is believed, unless the
 * peer was lately caught closing one.
 */
final class Trust {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final AtomicLong distrustedUntil = new AtomicLong(System.nanoTime());

    void broken() {
        distrustedUntil.set(System.nanoTime() + REMEMBERED.toNanos());
    }

    boolean holds() {
        return System.nanoTime() - distrustedUntil.get() >= 0;
    }
}
