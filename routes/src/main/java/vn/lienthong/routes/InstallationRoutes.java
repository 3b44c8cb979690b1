package vn.lienthong.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import vn.lienthong.registry.SettingsProblem;
import vn.lienthong.wire.CanonicalTypes;

/** Plain Camel YAML routes that an installation keeps in {@code config/routes/}. */
public final class InstallationRoutes {
    private InstallationRoutes() {}

    /**
     * Reads and builds the routes of a folder without starting any, and gives every mistake of every file. What only a
     * running hub can say is left to it: beans and settings by name.
     *
     * @param place what the folder is called in the problems
     * @param connections names of the installation's connections
     */
    public static List<SettingsProblem> check(Path folder, String place, Collection<String> connections)
            throws IOException {
        AcceptCheck accept = new AcceptCheck(connections, new CanonicalTypes());
        List<SettingsProblem> problems = new ArrayList<>();
        for (Path file : list(folder)) {
            problems.addAll(new RouteFileCheck(file, place + "/" + file.getFileName(), accept).problems());
        }
        return problems;
    }

    static void addAll(CamelContext camel, Path folder) throws Exception {
        for (Path file : list(folder)) {
            load(camel, file);
        }
    }

    static void load(CamelContext camel, Path file) throws Exception {
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.resolveResource(camel, file.toUri().toString()));
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }
}
