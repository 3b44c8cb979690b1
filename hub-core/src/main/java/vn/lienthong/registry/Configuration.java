package vn.lienthong.registry;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.connector.Connector;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.IndicatorCode;

/** An installation's configuration: complete and checked, or not there at all. */
public record Configuration(
        Organisations organisations,
        Map<String, ConnectionConfig> connections,
        Subscriptions subscriptions,
        Map<String, Client> clients,
        Map<String, User> users,
        Entitlements entitlements,
        Sharing sharing,
        Map<IndicatorCode, Indicator> indicators,
        Map<String, ReportForm> reports,
        WorkingDays workingDays) {
    public Configuration {
        connections = Map.copyOf(connections);
        clients = Map.copyOf(clients);
        users = Map.copyOf(users);
        indicators = Map.copyOf(indicators);
        reports = Map.copyOf(reports);
    }

    /**
     * Reads {@code organisations.yaml} or {@code organisations/}, {@code connections/}, {@code subscriptions.yaml},
     * {@code clients.yaml} and, if they are there, {@code users.yaml}, {@code entitlements.yaml}, {@code sharing.yaml},
     * {@code indicators/}, {@code reports/} and {@code calendar.yaml}.
     *
     * @param connectors the kinds of systems there are, by {@link Connector#id()}
     * @param environment value of an environment variable, if it is set
     * @throws HubFailure {@code SETTINGS_INVALID} with all problems of all files
     */
    public static Configuration load(
            Path folder, Map<String, Connector> connectors, Function<String, Optional<String>> environment) {
        return new ConfigurationReader(folder, connectors, environment).read().orElseThrow();
    }

    /** Reads the same and only tells what is wrong. */
    public static ConfigurationReport check(
            Path folder, Map<String, Connector> connectors, Function<String, Optional<String>> environment) {
        return new ConfigurationReader(folder, connectors, environment).read().report();
    }

    /**
     * Reads the same with a file of the registry that is not there yet, or with another one in the place of a connection's.
     *
     * @param added the name that it would get, e.g. {@code organisations/2025-07-01.yaml}, and where it is now
     */
    public static Loaded rehearse(
            Path folder,
            Map<String, Path> added,
            Map<String, Connector> connectors,
            Function<String, Optional<String>> environment) {
        return new ConfigurationReader(folder, added, connectors, environment).read();
    }

    /**
     * The connection of a name.
     *
     * @throws HubFailure {@code NOT_FOUND} when there is none
     */
    public ConnectionConfig getConnection(String name) {
        return findConnection(name)
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("connection", name)));
    }

    public Optional<ConnectionConfig> findConnection(String name) {
        return Optional.ofNullable(connections.get(name));
    }

    public Optional<Client> findClient(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    /** What people call a connection; its own name where the configuration no longer has it. */
    public String titleOf(String connection) {
        return findConnection(connection).map(ConnectionConfig::title).orElse(connection);
    }

    /**
     * The indicator of a code.
     *
     * @throws HubFailure {@code NOT_FOUND} when there is none
     */
    public Indicator getIndicator(String code) {
        return indicators.values().stream()
                .filter(indicator -> indicator.code().value().equals(code))
                .findFirst()
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "indicator " + code)));
    }

    /**
     * The form of a code.
     *
     * @throws HubFailure {@code NOT_FOUND} when there is none
     */
    public ReportForm getReport(String code) {
        return Optional.ofNullable(reports.get(code))
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "form " + code)));
    }

    @Override
    public String toString() {
        return "Configuration[" + connections.size() + " connections, " + clients.size() + " clients]";
    }
}
