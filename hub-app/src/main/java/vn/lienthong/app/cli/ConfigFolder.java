package vn.lienthong.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The installation a command works on: what the command line says, else {@code HUB_CONFIG}, else {@code config}. */
final class ConfigFolder {
    private ConfigFolder() {}

    static Path of(@Nullable Path given) {
        Path byDefault = Path.of(Objects.requireNonNull(
                Optional.ofNullable(System.getenv("HUB_CONFIG")).orElse("config")));
        return Optional.ofNullable(given).orElse(byDefault).toAbsolutePath().normalize();
    }
}
