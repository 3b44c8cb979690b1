package vn.lienthong.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sessions of the portal; the lifetime of 30 minutes is ASSUMED (domain section 9.1). */
final class PortalSessions {
    static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final int MOST = 1000;

    private final Clock clock;
    private final Map<String, Instant> opened = new LinkedHashMap<>();
    private Duration lifetime = LIFETIME;
    private long count;

    PortalSessions(Clock clock) {
        this.clock = clock;
    }

    synchronized String open() {
        if (opened.size() >= MOST) {
            opened.remove(opened.keySet().iterator().next());
        }
        String session = "S-DEMO-" + ++count;
        opened.put(session, clock.instant());
        return session;
    }

    synchronized boolean isAlive(String session) {
        return Optional.ofNullable(opened.get(session))
                .map(at -> clock.instant().isBefore(at.plus(lifetime)))
                .orElse(false);
    }

    synchronized void end(String session) {
        opened.remove(session);
    }

    synchronized void endAll() {
        opened.clear();
    }

    /** Holds for the open sessions too. */
    synchronized void lifetime(Duration changed) {
        lifetime = changed;
    }

    synchronized long count() {
        return count;
    }
}
