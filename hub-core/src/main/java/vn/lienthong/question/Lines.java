package vn.lienthong.question;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConnectionConfig;
import vn.lienthong.registry.Delivery;

/** One line for each service's connection, with its lanes as seats; another number of lanes makes a new one. */
final class Lines {
    private final Supplier<Configuration> configuration;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Lines(Supplier<Configuration> configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    Line get(String connection) {
        Delivery delivery = configuration
                .get()
                .findConnection(connection)
                .map(ConnectionConfig::delivery)
                .orElse(Delivery.BY_DEFAULT);
        return known.compute(
                        connection,
                        (name, before) -> before != null && before.delivery.equals(delivery)
                                ? before
                                : new Known(delivery, new Line(name, delivery.lanes(), delivery.probeEvery(), clock)))
                .line;
    }

    /** Of every connection that the entitlements name, asked already or not. */
    List<LineHealth> health() {
        return configuration.get().entitlements().services().values().stream()
                .map(service -> service.connection())
                .distinct()
                .map(connection -> get(connection).health())
                .sorted(Comparator.comparing(LineHealth::connection))
                .toList();
    }

    private record Known(Delivery delivery, Line line) {}
}
