package vn.lienthong.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.Punctuality;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ServicePromise;

/** What was promised of connections over the last thirty days, kept or not. */
public final class ServiceLevels {
    private static final int DAYS = 30;

    private final Ledger ledger;
    private final Supplier<Configuration> configuration;
    private final Clock clock;

    public ServiceLevels(Ledger ledger, Supplier<Configuration> configuration, Clock clock) {
        this.ledger = ledger;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Of every connection of which something is promised, by name. */
    public List<ServiceLevel> list() {
        return configuration.get().connections().keySet().stream()
                .sorted()
                .flatMap(name -> find(name).stream())
                .toList();
    }

    /** Empty where nothing is promised. */
    public Optional<ServiceLevel> find(String connection) {
        return configuration
                .get()
                .findConnection(connection)
                .flatMap(config -> config.service().promise())
                .map(promise -> level(connection, promise));
    }

    private ServiceLevel level(String connection, ServicePromise promise) {
        LocalDate today = ProvinceTime.day(clock.instant());
        LocalDate since = today.minusDays(DAYS - 1);
        Punctuality punctuality = ledger.punctuality();
        return new ServiceLevel(
                connection,
                promise,
                since,
                punctuality.count(connection, promise.within(), since),
                punctuality.count(connection, promise.within(), today),
                punctuality.away(
                        connection, since.atStartOfDay(ProvinceTime.ZONE).toInstant()));
    }
}
