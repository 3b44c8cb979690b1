package vn.lienthong.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.connector.Connector;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConfigurationReport;
import vn.lienthong.registry.Nearest;
import vn.lienthong.registry.SettingsProblem;
import vn.lienthong.routes.InstallationRoutes;
import vn.lienthong.text.OwnTexts;
import vn.lienthong.text.Texts;

/**
 * Everything that can be wrong in an installation's folder, at once: the registry's files, the hub's own settings, the
 * routes. {@code hub check}, {@code hub run} and a reload ask here, so that all three refuse the same.
 */
public final class InstallationCheck {
    private static final String ROUTES = "routes";
    private static final String TEXTS = "texts";
    private static final int PLACES = 8;

    private InstallationCheck() {}

    public static ConfigurationReport of(
            Path folder, Map<String, Connector> connectors, Function<String, Optional<String>> environment) {
        return Configuration.check(folder, connectors, environment).with(besidesTheRegistry(folder));
    }

    /** What the registry does not read; it counts from the next start on. */
    public static List<SettingsProblem> besidesTheRegistry(Path folder) {
        List<SettingsProblem> problems = new ArrayList<>(ApplicationFile.check(folder, Map.copyOf(System.getenv())));
        try {
            problems.addAll(InstallationRoutes.check(folder.resolve(ROUTES), ROUTES, connections(folder)));
            OwnTexts.slips(folder.resolve(TEXTS), Texts.of(Catalogues.all()))
                    .forEach(slip -> problems.add(problem(slip)));
        } catch (IOException e) {
            problems.add(new SettingsProblem(ROUTES + "/", 0, "", "file_unreadable", Map.of()));
        }
        return problems;
    }

    private static SettingsProblem problem(OwnTexts.Slip slip) {
        String given = slip.value().orElse(slip.code().isEmpty() ? slip.file() : slip.code());
        Map<String, String> facts = Map.of(
                "value",
                given,
                "expected",
                slip.known().stream().sorted().limit(PLACES).collect(Collectors.joining(", ")));
        return new SettingsProblem(
                TEXTS + "/" + slip.file(),
                slip.line(),
                slip.code(),
                slip.reason(),
                Nearest.facts(facts, given, slip.known()));
    }

    /** By their files, since the registry gives none while one of them has a mistake. */
    private static List<String> connections(Path folder) throws IOException {
        Path connections = folder.resolve("connections");
        if (!Files.isDirectory(connections)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(connections)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml"))
                    .map(file -> file.substring(0, file.length() - ".yaml".length()))
                    .toList();
        }
    }
}
