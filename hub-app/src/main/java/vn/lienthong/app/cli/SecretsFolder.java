package vn.lienthong.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where secrets of clients are kept: what the command line says, else beside the hub's own keys in its data folder. */
final class SecretsFolder {
    private SecretsFolder() {}

    static Path of(@Nullable Path given) {
        String data = Optional.ofNullable(System.getenv("HUB_DATA")).orElse("data");
        return Optional.ofNullable(given)
                .orElseGet(() -> Path.of(data, "keys", "clients"))
                .toAbsolutePath()
                .normalize();
    }
}
