package vn.lienthong.app.ops;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lienthong.ledger.Alerts;
import vn.lienthong.ledger.Cause;
import vn.lienthong.ledger.Endpoint;
import vn.lienthong.ledger.Incident;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.status.Signals;
import vn.lienthong.text.Texts;

/**
 * What the hub's makers need to see of a hub: states, counts, codes, threads. Chosen field by field, so that what nobody thought of is
 * not in it: no content, no key, no setting's value, no reason that a person wrote. What outside systems said in words of their
 * own is left out.
 */
@Component
final class Diagnostics {
    private static final int INCIDENTS = 200;
    private static final int TABLES = 20;
    private static final int DAYS = 3;

    private final Ledger ledger;
    private final ConfigurationHolder configuration;
    private final Signals signals;
    private final Clock clock;

    Diagnostics(Ledger ledger, ConfigurationHolder configuration, Texts texts, Clock clock) {
        this.ledger = ledger;
        this.configuration = configuration;
        this.signals = new Signals(texts);
        this.clock = clock;
    }

    /** Parts by their names; what the ledger cannot tell now is missing, and {@code about} says so. */
    Map<String, Object> collect() {
        Map<String, Object> parts = new LinkedHashMap<>();
        Map<String, Object> about = about();
        parts.put("about", about);
        parts.put("threads", threads());
        parts.put("connectors", connectors());
        try {
            fromLedger().forEach((name, part) -> parts.put(name, part.get()));
        } catch (LedgerUnavailable e) {
            about.put("ledger", "unavailable");
        }
        return parts;
    }

    private Map<String, Supplier<Object>> fromLedger() {
        Map<String, Supplier<Object>> parts = new LinkedHashMap<>();
        parts.put(
                "endpoints",
                () -> ledger.endpoints().list().stream().map(this::endpoint).toList());
        parts.put("backlog", () -> ledger.archive().backlog());
        parts.put(
                "causes", () -> ledger.causes().list().stream().map(this::cause).toList());
        parts.put(
                "incidents",
                () -> ledger.endpoints().incidents(INCIDENTS).stream()
                        .map(this::incident)
                        .toList());
        parts.put(
                "balance",
                () -> ledger.balance().since(ProvinceTime.day(clock.instant()).minusDays(DAYS)));
        parts.put("flow", () -> ledger.flow().lately());
        parts.put("nodes", () -> ledger.cluster().nodes());
        parts.put("tables", () -> ledger.cluster().largest(TABLES));
        parts.put(
                "alerts",
                () -> ledger.alerts().channels().stream().map(this::channel).toList());
        return parts;
    }

    private Map<String, Object> about() {
        Runtime java = Runtime.getRuntime();
        Map<String, Object> about = new TreeMap<>();
        about.put("at", clock.instant());
        about.put("java", Runtime.version().toString());
        about.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        about.put("processors", java.availableProcessors());
        about.put("heapMost", java.maxMemory());
        about.put("heapUsed", java.totalMemory() - java.freeMemory());
        about.put(
                "upFor", Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
        return about;
    }

    private static List<String> threads() {
        ThreadInfo[] all = ManagementFactory.getThreadMXBean().dumpAllThreads(true, true);
        return Stream.of(all)
                .map(thread -> thread.getThreadName() + " " + thread.getThreadState() + " "
                        + Arrays.toString(thread.getStackTrace()))
                .sorted()
                .toList();
    }

    /** Which kinds of systems are joined: by the connector's name, never by address or account. */
    private Map<String, String> connectors() {
        Map<String, String> connectors = new TreeMap<>();
        configuration
                .current()
                .connections()
                .forEach((name, one) -> connectors.put(name, one.connector().id()));
        return connectors;
    }

    private Map<String, Object> endpoint(Endpoint e) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("connection", e.connection());
        facts.put("state", e.state());
        facts.put("paused", e.paused());
        facts.put("since", e.since());
        facts.put("signal", signals.bare(e.signal()));
        return facts;
    }

    private Map<String, Object> cause(Cause c) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("connection", c.connection());
        facts.put("state", c.state());
        facts.put("count", c.count());
        facts.put("since", c.firstAt());
        facts.put("code", signals.bare(c.text()));
        return facts;
    }

    private Map<String, Object> incident(Incident i) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("connection", i.connection());
        facts.put("code", i.code());
        facts.put("side", i.side());
        facts.put("signal", signals.bare(i.signal()));
        facts.put("openedAt", i.openedAt());
        facts.put("closedAt", i.closedAt());
        return facts;
    }

    private Map<String, Object> channel(Alerts.Channel c) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", c.name());
        facts.put("owed", c.owed());
        facts.put("failingSince", c.failingSince());
        facts.put("problem", signals.bare(c.problem()));
        return facts;
    }
}
