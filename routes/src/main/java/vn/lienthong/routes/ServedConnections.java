package vn.lienthong.routes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connector.AgencyList;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Mailbox;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Pull;
import vn.lienthong.dispatch.Flow;
import vn.lienthong.dispatch.OpenConnections;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConnectionConfig;
import vn.lienthong.registry.Delivery;
import vn.lienthong.registry.SignaturePolicy;

/** The connections that this node serves, kept in step with the configuration while messages flow. */
final class ServedConnections {
    private static final Logger LOG = LoggerFactory.getLogger(ServedConnections.class);

    /** A former way out stays open for as many calls, each as long as it may be. */
    private static final int CALLS_OF_A_CONVERSATION = 10;

    private final OpenConnections open;
    private final Function<ConnectionConfig, Http> http;
    private final Retirement retirement;
    private final ToIntFunction<ConnectionConfig> lanes;
    private final BiFunction<Ports, SignaturePolicy, Ports> gate;
    private final Map<String, Served> served = new HashMap<>();
    private final Set<String> routed = new HashSet<>();
    private final Map<String, Duration> polled = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private Set<String> current = Set.of();
    private final Map<String, Flow> flows = new ConcurrentHashMap<>();

    /**
     * Serves nothing yet.
     *
     * @param lanes how many lanes the ledger has for a connection, which it makes known if it is new
     * @param gate keeps back what a connection does not want
     */
    ServedConnections(
            OpenConnections open,
            Function<ConnectionConfig, Http> http,
            Retirement retirement,
            ToIntFunction<ConnectionConfig> lanes,
            BiFunction<Ports, SignaturePolicy, Ports> gate) {
        this.open = open;
        this.http = http;
        this.retirement = retirement;
        this.lanes = lanes;
        this.gate = gate;
    }

    /** How each connection wants to be served; changes with {@link #follow}. */
    Map<String, Flow> flows() {
        return flows;
    }

    /**
     * Opens what is new, opens anew what changed, stops ordering for what is gone and closes its doors: what waits for it
     * stays in the ledger, visible. Returns what has no route yet, or one of another rhythm.
     */
    synchronized Fresh follow(Configuration wanted) {
        // The ledger first: when it is away nothing has changed yet.
        Map<String, Integer> known = new HashMap<>();
        wanted.connections().values().forEach(c -> known.put(c.name(), lanes.applyAsInt(c)));
        flows.keySet().retainAll(known.keySet());
        served.keySet().stream()
                .filter(name -> !known.containsKey(name) && closed.add(name))
                .forEach(open::close);
        List<DeliveryPort> deliveries = new ArrayList<>();
        List<ConnectionConfig> polls = new ArrayList<>();
        for (ConnectionConfig config : wanted.connections().values()) {
            int lanesNow = known.getOrDefault(config.name(), 1);
            Served now = served.get(config.name());
            if (now == null || closed.remove(config.name()) || !now.config.equals(config)) {
                now = open(config, now, lanesNow);
            }
            if (now.hasSinks) {
                flows.put(config.name(), flow(lanesNow, config.delivery()));
                if (!routed.contains(config.name())) {
                    deliveries.add(new DeliveryPort(config.name(), lanesNow));
                }
            }
            if (now.isRead() && !config.pollEvery().equals(polled.get(config.name()))) {
                polls.add(config);
            }
        }
        current = wanted.connections().keySet();
        return new Fresh(deliveries, polls);
    }

    /** Its route is there; until this is said, each {@link #follow} names it again. */
    synchronized void isRouted(DeliveryPort port) {
        routed.add(port.connection());
    }

    synchronized void isPolled(ConnectionConfig source) {
        polled.put(source.name(), source.pollEvery());
    }

    private Served open(ConnectionConfig config, @Nullable Served before, int lanesNow) {
        if (config.delivery().lanes() != lanesNow) {
            LOG.warn(
                    "connection {} goes on with {} lanes; {} take over when all nodes have been stopped and one starts",
                    config.name(),
                    lanesNow,
                    config.delivery().lanes());
        }
        Ports ports = gate.apply(
                config.connector().open(config.settings()), config.delivery().signatures());
        Http way = http.apply(config);
        open.open(config.name(), ports, way);
        if (before != null) {
            retirement.of(before.http, before.config.delivery().timeout().multipliedBy(CALLS_OF_A_CONVERSATION));
        }
        Served now = new Served(
                config, way, !ports.sinks().isEmpty(), ports.pulls(), ports.mailboxes(), ports.agencyLists());
        served.put(config.name(), now);
        return now;
    }

    /** The source as it is configured now; empty when its file is gone. */
    synchronized Optional<Served> findSource(String connection) {
        return Optional.ofNullable(served.get(connection)).filter(s -> current.contains(connection));
    }

    private static Flow flow(int lanes, Delivery delivery) {
        return new Flow(lanes, delivery.cap(), delivery.probeEvery());
    }

    /** Closes a way out when calls that are still under way have ended. */
    interface Retirement {
        void of(Http http, Duration after);
    }

    record Served(
            ConnectionConfig config,
            Http http,
            boolean hasSinks,
            List<Pull> pulls,
            List<Mailbox> mailboxes,
            List<AgencyList> agencyLists) {
        /** Whether the hub reads it when it is due. */
        boolean isRead() {
            return !pulls.isEmpty() || !mailboxes.isEmpty() || !agencyLists.isEmpty();
        }
    }

    /** Connections that have no route yet; sources that are to be read at another rhythm too. */
    record Fresh(List<DeliveryPort> deliveries, List<ConnectionConfig> polls) {}
}
