package vn.lienthong.routes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Ports;
import vn.lienthong.dispatch.Flow;
import vn.lienthong.dispatch.OpenConnections;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConnectionConfig;
import vn.lienthong.registry.Delivery;

/** The connections that this node serves, kept in step with the configuration while messages flow. */
final class ServedConnections {
    private static final Logger LOG = LoggerFactory.getLogger(ServedConnections.class);

    private final OpenConnections open;
    private final Function<ConnectionConfig, Http> http;
    private final Retirement retirement;
    private final Map<String, Served> served = new HashMap<>();
    private final Map<String, Flow> flows = new ConcurrentHashMap<>();

    ServedConnections(OpenConnections open, Function<ConnectionConfig, Http> http, Retirement retirement) {
        this.open = open;
        this.http = http;
        this.retirement = retirement;
    }

    /** How each connection wants to be served; changes with {@link #follow}. */
    Map<String, Flow> flows() {
        return flows;
    }

    /**
     * Opens what is new, opens anew what changed, stops ordering for what is gone: what waits for it stays in the ledger,
     * visible. Returns the ports that have no route yet.
     */
    synchronized List<DeliveryPort> follow(Configuration wanted) {
        flows.keySet().retainAll(wanted.connections().keySet());
        List<DeliveryPort> fresh = new ArrayList<>();
        for (ConnectionConfig config : wanted.connections().values()) {
            Served before = served.get(config.name());
            if (before == null || !before.config.equals(config)) {
                open(config, before);
            }
            Served now = served.getOrDefault(config.name(), before);
            if (now != null && now.hasSinks) {
                if (flows.put(config.name(), flow(now.lanes, config.delivery())) == null && before == null) {
                    fresh.add(new DeliveryPort(config.name(), now.lanes));
                }
            }
        }
        return fresh;
    }

    private void open(ConnectionConfig config, @Nullable Served before) {
        Ports ports = config.connector().open(config.settings());
        Http way = http.apply(config);
        open.open(config.name(), ports, way);
        int lanes = config.delivery().lanes();
        if (before != null) {
            retirement.of(before.http, before.config.delivery().timeout().multipliedBy(2));
            if (before.lanes != lanes) {
                LOG.warn(
                        "connection {} goes on with {} lanes; {} take over at the next start of all nodes",
                        config.name(),
                        before.lanes,
                        lanes);
                lanes = before.lanes;
            }
        }
        served.put(config.name(), new Served(config, way, lanes, !ports.sinks().isEmpty()));
    }

    private static Flow flow(int lanes, Delivery delivery) {
        return new Flow(lanes, delivery.cap(), delivery.probeEvery());
    }

    /** Closes a way out when calls that are still under way have ended. */
    interface Retirement {
        void of(Http http, Duration after);
    }

    private record Served(ConnectionConfig config, Http http, int lanes, boolean hasSinks) {}
}
