package vn.lienthong.app;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.ConnectionConfig;

/** Last days of the certificates that services show, looked at a few times a day. Asked by one thread. */
final class ServiceCertificates {
    private static final Duration AGAIN = Duration.ofHours(6);

    private final ConfigurationHolder configuration;
    private final Function<URI, Optional<Instant>> look;
    private final Clock clock;
    private final Map<URI, Seen> seen = new HashMap<>();

    ServiceCertificates(ConfigurationHolder configuration, Function<URI, Optional<Instant>> look, Clock clock) {
        this.configuration = configuration;
        this.look = look;
        this.clock = clock;
    }

    Optional<LocalDate> lastDay(String connection) {
        return configuration
                .current()
                .findConnection(connection)
                .flatMap(ConnectionConfig::base)
                .flatMap(this::ends)
                .map(ProvinceTime::day);
    }

    private Optional<Instant> ends(URI address) {
        Instant now = clock.instant();
        Seen last = seen.get(address);
        if (last == null || last.at.plus(AGAIN).isBefore(now)) {
            last = new Seen(now, look.apply(address));
            seen.put(address, last);
        }
        return last.ends;
    }

    private record Seen(Instant at, Optional<Instant> ends) {}
}
