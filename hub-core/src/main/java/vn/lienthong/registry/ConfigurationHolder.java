package vn.lienthong.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.lienthong.connector.Connector;
import vn.lienthong.failure.HubFailure;

/** The configuration that runs. A folder with problems never replaces it. */
public final class ConfigurationHolder {
    private final Path folder;
    private final Map<String, Connector> connectors;
    private final Function<String, Optional<String>> environment;
    private final ConfigurationReader reader;
    private final Supplier<List<SettingsProblem>> further;
    private volatile Configuration current;

    /**
     * Reads the folder for the first time.
     *
     * @throws HubFailure {@code SETTINGS_INVALID} with all problems: there is nothing to fall back on
     */
    public ConfigurationHolder(
            Path folder, Map<String, Connector> connectors, Function<String, Optional<String>> environment) {
        this(folder, connectors, environment, List::of);
    }

    /**
     * The same, asking others too.
     *
     * @param further problems that others find in the folder; a reload counts them
     */
    public ConfigurationHolder(
            Path folder,
            Map<String, Connector> connectors,
            Function<String, Optional<String>> environment,
            Supplier<List<SettingsProblem>> further) {
        this.folder = folder;
        this.connectors = Map.copyOf(connectors);
        this.environment = environment;
        this.reader = new ConfigurationReader(folder, connectors, environment);
        this.further = further;
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
        ConfigurationReport report = loaded.report().with(further.get());
        loaded.configuration().filter(next -> report.isGood()).ifPresent(next -> {
            prepare.accept(next);
            current = next;
        });
        return report;
    }

    /** Reads the folder as if another text stood in a connection's file; nobody runs what comes of it. */
    public Loaded candidate(String connection, String text) {
        try {
            Path file = Files.createTempFile("hub-candidate", ".yaml");
            try {
                Files.writeString(file, text);
                return Configuration.rehearse(
                        folder, Map.of("connections/" + connection + ".yaml", file), connectors, environment);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
