package vn.lienthong.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.Alerts;
import vn.lienthong.ledger.Amendment;
import vn.lienthong.ledger.Backlog;
import vn.lienthong.ledger.Cause;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Incident;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.ledger.MaintenanceWindow;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Subscription;

/**
 * The whole hub at one moment, as the page of those on duty shows it. Looked at once for everybody: fifty open consoles
 * cost as much as one.
 */
public final class Situation {
    private static final Duration FRESH = Duration.ofSeconds(2);
    /** A ledger that cannot be reached keeps a caller waiting; the others need not wait for the same. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int INCIDENTS = 200;
    private static final int AMENDMENTS = 50;

    private final Ledger ledger;
    private final Supplier<Configuration> configuration;
    private final LatestBalance balance;
    private final Clock clock;
    private @Nullable Look latest;
    private Instant unreachableAt = Instant.EPOCH;

    public Situation(Ledger ledger, Supplier<Configuration> configuration, LatestBalance balance, Clock clock) {
        this.ledger = ledger;
        this.configuration = configuration;
        this.balance = balance;
        this.clock = clock;
    }

    /** After an act: whoever did it sees what it did. */
    public synchronized void forget() {
        latest = null;
    }

    /** At most two seconds old; older, and marked so, while the ledger cannot be reached. */
    public synchronized Look look() {
        Look known = latest;
        Instant now = clock.instant();
        if (known != null
                && (known.at().plus(FRESH).isAfter(now)
                        || unreachableAt.plus(PATIENCE).isAfter(now))) {
            return known;
        }
        Look fresh;
        try {
            fresh = lookNow(now);
        } catch (LedgerUnavailable e) {
            if (known == null) {
                throw e;
            }
            fresh = known.asStale();
            unreachableAt = clock.instant();
        }
        latest = fresh;
        return fresh;
    }

    private Look lookNow(Instant now) {
        Map<String, Map<DeliveryState, Long>> open = new HashMap<>();
        Map<String, Instant> oldest = new HashMap<>();
        for (Backlog b : ledger.archive().backlog()) {
            open.computeIfAbsent(b.connection(), name -> new EnumMap<>(DeliveryState.class))
                    .put(b.state(), b.count());
            oldest.merge(b.connection(), b.oldestAcceptedAt(), (a, c) -> a.isBefore(c) ? a : c);
        }
        Configuration current = configuration.get();
        Set<String> receivers =
                current.subscriptions().list().stream().map(Subscription::to).collect(Collectors.toSet());
        Map<String, Double> in = ledger.pulse().accepted();
        Map<String, Double> out = ledger.pulse().delivered();
        Map<String, Instant> last = ledger.pulse().lastDelivered();
        Map<String, MaintenanceWindow> windows = ledger.windows().on();
        Map<String, Long> setAside = ledger.sources().waiting();
        List<ConnectionNow> connections = ledger.endpoints().list().stream()
                .filter(e -> current.connections().containsKey(e.connection()) || open.containsKey(e.connection()))
                .map(e -> new ConnectionNow(
                        e.connection(),
                        current.titleOf(e.connection()),
                        receivers.contains(e.connection()) || open.containsKey(e.connection()),
                        e,
                        open.getOrDefault(e.connection(), Map.of()),
                        oldest.get(e.connection()),
                        last.get(e.connection()),
                        in.getOrDefault(e.connection(), 0.0),
                        out.getOrDefault(e.connection(), 0.0),
                        setAside.getOrDefault(e.connection(), 0L),
                        windows.get(e.connection())))
                .toList();
        return new Look(
                now,
                connections,
                ledger.causes().list(),
                ledger.endpoints().incidents(INCIDENTS),
                balance.latest(),
                ledger.alerts().channels(),
                ledger.amendments().waiting(AMENDMENTS),
                false);
    }

    /**
     * What was seen.
     *
     * @param incidents open ones first
     * @param channels by which people are told of incidents
     * @param amendments corrected contents that wait for a second person
     * @param stale the ledger cannot be reached now; this is what was seen before
     */
    public record Look(
            Instant at,
            List<ConnectionNow> connections,
            List<Cause> causes,
            List<Incident> incidents,
            Optional<LatestBalance.Checked> balance,
            List<Alerts.Channel> channels,
            List<Amendment> amendments,
            boolean stale) {
        public Look {
            connections = List.copyOf(connections);
            causes = List.copyOf(causes);
            incidents = List.copyOf(incidents);
            channels = List.copyOf(channels);
            amendments = List.copyOf(amendments);
        }

        public Optional<ConnectionNow> find(String connection) {
            return connections.stream().filter(c -> c.name().equals(connection)).findFirst();
        }

        private Look asStale() {
            return new Look(at, connections, causes, incidents, balance, channels, amendments, true);
        }
    }
}
