package vn.lienthong.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.connector.Connector;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConfigurationReport;
import vn.lienthong.registry.SettingsProblem;
import vn.lienthong.routes.InstallationRoutes;

/**
 * Everything that can be wrong in an installation's folder, at once: the registry's files, the hub's own settings, the
 * routes. {@code hub check}, {@code hub run} and a reload ask here, so that all three refuse the same.
 */
public final class InstallationCheck {
    private static final String ROUTES = "routes";

    private InstallationCheck() {}

    public static ConfigurationReport of(
            Path folder, Map<String, Connector> connectors, Function<String, Optional<String>> environment) {
        return Configuration.check(folder, connectors, environment).with(besidesTheRegistry(folder));
    }

    /** What the registry does not read; it counts from the next start on. */
    public static List<SettingsProblem> besidesTheRegistry(Path folder) {
        List<SettingsProblem> problems = new ArrayList<>(ApplicationFile.check(folder, Map.copyOf(System.getenv())));
        try {
            InstallationRoutes.check(folder.resolve(ROUTES))
                    .forEach((file, wrong) -> problems.add(new SettingsProblem(
                            ROUTES + "/" + file, wrong.line(), "", "route_refused", Map.of("detail", wrong.detail()))));
        } catch (IOException e) {
            problems.add(new SettingsProblem(ROUTES + "/", 0, "", "file_unreadable", Map.of()));
        }
        return problems;
    }
}
