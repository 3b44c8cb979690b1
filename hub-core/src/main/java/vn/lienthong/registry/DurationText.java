package vn.lienthong.registry;

import java.time.Duration;

/** A duration as configuration files write it, in the largest unit that is exact. */
final class DurationText {
    private DurationText() {}

    static String of(Duration duration) {
        if (duration.toMillis() % 1000 != 0) {
            return duration.toMillis() + "ms";
        }
        long seconds = duration.toSeconds();
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        return seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds / 60 + "m";
    }
}
