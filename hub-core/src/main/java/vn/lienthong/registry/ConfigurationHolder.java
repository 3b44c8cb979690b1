package vn.lienthong.registry;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.lienthong.connector.Connector;
import vn.lienthong.failure.HubFailure;

/** The configuration that runs. A folder with problems never replaces it. */
public final class ConfigurationHolder {
    private final ConfigurationReader reader;
    private volatile Configuration current;

    /**
     * Reads the folder for the first time.
     *
     * @throws HubFailure {@code SETTINGS_INVALID} with all problems: there is nothing to fall back on
     */
    public ConfigurationHolder(
            Path folder, Map<String, Connector> connectors, Function<String, Optional<String>> environment) {
        this.reader = new ConfigurationReader(folder, connectors, environment);
        this.current = reader.read().orElseThrow();
    }

    public Configuration current() {
        return current;
    }

    /**
     * Reads the folder again and, only if it is good as a whole, lets it take over.
     *
     * @param prepare makes everything ready for the new one before it counts; when it fails, the old one stays
     */
    public synchronized ConfigurationReport reload(Consumer<Configuration> prepare) {
        Loaded loaded = reader.read();
        loaded.configuration().ifPresent(next -> {
            prepare.accept(next);
            current = next;
        });
        return loaded.report();
    }
}
