package vn.lienthong.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Tokens that a log-in gave; each is good for 30 minutes. */
final class AxisTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final Clock clock;
    private final Map<String, Instant> until = new HashMap<>();
    private long count;

    AxisTokens(Clock clock) {
        this.clock = clock;
    }

    synchronized String give() {
        String token = "T-DEMO-" + ++count;
        until.put(token, clock.instant().plus(LIFETIME));
        return token;
    }

    synchronized boolean isGood(String token) {
        Instant end = until.get(token);
        return end != null && clock.instant().isBefore(end);
    }

    synchronized long given() {
        return count;
    }

    synchronized void forget() {
        until.clear();
    }
}
