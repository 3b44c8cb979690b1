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
import org.apache.camel.Endpoint;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Plain Camel YAML routes that an installation keeps in {@code config/routes/}. */
public final class InstallationRoutes {
    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    /** A setting by name; {@code {{env:X}}} is known without a running hub. */
    private static final Pattern SETTING = Pattern.compile("\\{\\{(?!env:)");

    private InstallationRoutes() {}

    /**
     * Reads and builds the routes of a folder without starting any; what is wrong with each file, by its name. What only a
     * running hub can say is left to it: beans and settings by name.
     */
    public static Map<String, Wrong> check(Path folder) throws IOException {
        Map<String, Wrong> problems = new TreeMap<>();
        for (Path file : list(folder)) {
            DefaultCamelContext camel = new DefaultCamelContext();
            camel.setAutoStartup(false);
            camel.addComponent(HubComponent.NAME, new AcceptOnly());
            try {
                load(camel, file);
                if (!SETTING.matcher(Files.readString(file)).find()) {
                    camel.start();
                }
            } catch (Exception e) {
                Throwable root = rootOf(e);
                if (!(root instanceof NoSuchBeanException)) {
                    problems.put(file.getFileName().toString(), Wrong.of(root));
                }
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

    private static Throwable rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
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
        private static Wrong of(Throwable root) {
            String said = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
            Matcher line = LINE.matcher(said);
            return new Wrong(
                    line.find() ? Integer.parseInt(line.group(1)) : 0,
                    said.lines().findFirst().orElse(said));
        }
    }

    /** The hub's component as a route of an installation may use it, with no hub behind it. */
    private static final class AcceptOnly extends DefaultComponent {
        @Override
        protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
            if (!remaining.equals(HubComponent.ACCEPT)) {
                throw HubComponent.unknown(remaining);
            }
            return AcceptEndpoint.of(uri, this, exchange -> {}, parameters);
        }
    }
}
