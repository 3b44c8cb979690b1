package vn.lienthong.registry;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.connector.Connector;
import vn.lienthong.failure.HubFailure;

/** An installation's configuration: complete and checked, or not there at all. */
public record Configuration(
        Organisations organisations,
        Map<String, ConnectionConfig> connections,
        Subscriptions subscriptions,
        Map<String, Client> clients) {
    public Configuration {
        connections = Map.copyOf(connections);
        clients = Map.copyOf(clients);
    }

    /**
     * Reads {@code organisations.yaml}, {@code connections/}, {@code subscriptions.yaml} and {@code clients.yaml}.
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

    @Override
    public String toString() {
        return "Configuration[" + connections.size() + " connections, " + clients.size() + " clients]";
    }
}
