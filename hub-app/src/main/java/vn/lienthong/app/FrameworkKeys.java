package vn.lienthong.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.PropertySources;
import vn.lienthong.registry.Nearest;
import vn.lienthong.registry.SettingsProblem;

/**
 * Keys beside the hub's own: those of Spring Boot, Camel and the libraries, by what these say of themselves. A key under a
 * name that none of them has is the installation's own, for placeholders in its routes, unless it looks like a slip.
 */
final class FrameworkKeys {
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String OWN = "hub";

    private final Set<String> names = new TreeSet<>();
    private final Set<String> maps = new TreeSet<>();

    private FrameworkKeys() {}

    static List<SettingsProblem> unknown(PropertySources sources, String file) {
        List<SettingsProblem> problems = new ArrayList<>();
        FrameworkKeys known = new FrameworkKeys();
        for (PropertySource<?> source : sources) {
            if (source instanceof EnumerablePropertySource<?> enumerable) {
                for (String name : enumerable.getPropertyNames()) {
                    known.slip(name)
                            .ifPresent(facts -> problems.add(new SettingsProblem(
                                    file,
                                    ApplicationFile.line(OriginLookup.getOrigin(source, name)),
                                    name,
                                    "unknown_key",
                                    facts)));
                }
            }
        }
        return problems;
    }

    private Optional<Map<String, String>> slip(String written) {
        String key = uniform(written);
        String root = rootOf(key);
        if (root.equals(OWN)) {
            return Optional.empty();
        }
        read();
        if (names.contains(key) || maps.stream().anyMatch(map -> key.startsWith(map + "."))) {
            return Optional.empty();
        }
        Set<String> roots = names.stream().map(FrameworkKeys::rootOf).collect(Collectors.toCollection(TreeSet::new));
        roots.add(OWN);
        return roots.contains(root)
                ? Optional.of(Nearest.facts(Map.of(), key, names))
                : Nearest.to(root, roots).map(near -> Map.of(SettingsProblem.DID_YOU_MEAN, near));
    }

    private void read() {
        if (!names.isEmpty()) {
            return;
        }
        try {
            ObjectMapper json = new ObjectMapper();
            for (URL url : Collections.list(FrameworkKeys.class.getClassLoader().getResources(METADATA))) {
                try (InputStream in = url.openStream()) {
                    json.readTree(in).path("properties").forEach(this::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(JsonNode property) {
        String name = property.path("name").asText();
        String type = property.path("type").asText();
        names.add(name);
        if (type.startsWith("java.util.Map") || type.equals("java.util.Properties")) {
            maps.add(name);
        }
    }

    /** {@code spring.autoconfigure.exclude[0]} is one of {@code spring.autoconfigure.exclude}; {@code maxThreads} is {@code max-threads}. */
    private static String uniform(String written) {
        String plain = written.replaceAll("\\[[^]]*]", "").replaceAll("([a-z0-9])([A-Z])", "$1-$2");
        return ConfigurationPropertyName.adapt(plain, '.').toString();
    }

    private static String rootOf(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }
}
