package vn.lienthong.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Plain Camel YAML routes that an installation keeps in {@code config/routes/}. */
public final class InstallationRoutes {
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private InstallationRoutes() {}

    /** Reads the routes of a folder without starting anything; what is wrong with each file, by its name. */
    public static Map<String, Wrong> check(Path folder) throws IOException {
        Map<String, Wrong> problems = new TreeMap<>();
        for (Path file : list(folder)) {
            DefaultCamelContext camel = new DefaultCamelContext();
            try {
                load(camel, file);
            } catch (Exception e) {
                problems.put(file.getFileName().toString(), Wrong.of(e));
            } finally {
                camel.stop();
            }
        }
        return problems;
    }

    static void addAll(CamelContext camel, Path folder) throws Exception {
        for (Path file : list(folder)) {
            load(camel, file);
        }
    }

    private static void load(CamelContext camel, Path file) throws Exception {
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

    /**
     * Why a file is no routes.
     *
     * @param line 0 where Camel does not say
     * @param detail Camel's own words
     */
    public record Wrong(int line, String detail) {
        private static Wrong of(Exception e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            String said = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
            Matcher line = LINE.matcher(said);
            return new Wrong(
                    line.find() ? Integer.parseInt(line.group(1)) : 0,
                    said.lines().findFirst().orElse(said));
        }
    }
}
