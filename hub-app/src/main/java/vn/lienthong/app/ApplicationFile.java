package vn.lienthong.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginProvider;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import vn.lienthong.registry.Nearest;
import vn.lienthong.registry.SettingsProblem;

/** The hub's own settings in {@code application.yaml}, read as at a start. */
final class ApplicationFile {
    static final String NAME = "application.yaml";
    private static final String PREFIX = "hub";

    private ApplicationFile() {}

    /** Empty when the file is not there: then every setting has its default. */
    static List<SettingsProblem> check(Path folder, Map<String, Object> environment) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load(NAME, new FileSystemResource(file))
                    .forEach(sources::addLast);
            List<SettingsProblem> problems = new ArrayList<>(ownSettings(sources, environment));
            problems.addAll(FrameworkKeys.unknown(sources, NAME));
            problems.sort(Comparator.comparing(SettingsProblem::line));
            return problems;
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            int line = mark == null ? 0 : mark.getLine() + 1;
            String column = mark == null ? "?" : Integer.toString(mark.getColumn() + 1);
            return List.of(new SettingsProblem(NAME, line, "", "yaml_syntax", Map.of("column", column)));
        } catch (IOException e) {
            return List.of(new SettingsProblem(NAME, 0, "", "file_unreadable", Map.of()));
        }
    }

    private static List<SettingsProblem> ownSettings(MutablePropertySources sources, Map<String, Object> environment) {
        MutablePropertySources values = new MutablePropertySources(sources);
        values.addFirst(new SystemEnvironmentPropertySource("environment", environment));
        EverySetting every = new EverySetting();
        List<SettingsProblem> problems = new ArrayList<>();
        try {
            new Binder(ConfigurationPropertySources.from(sources), new PropertySourcesPlaceholdersResolver(values))
                    .bind(PREFIX, Bindable.of(HubSettings.class), new NoUnboundElementsBindHandler(every));
        } catch (BindException e) {
            if (e.getCause() instanceof UnboundConfigurationPropertiesException unknown) {
                unknown.getUnboundProperties().stream()
                        .filter(property -> !every.isWrong(property.getName().toString()))
                        .map(property -> unknown(property, every.names()))
                        .forEach(problems::add);
            } else if (every.wrong().isEmpty()) {
                problems.add(problem(e.getProperty(), "value_invalid", Map.of("expected", "…")));
            }
        }
        every.wrong()
                .forEach(wrong ->
                        problems.add(problem(wrong.property(), "value_invalid", Map.of("expected", wrong.expected()))));
        return problems;
    }

    private static SettingsProblem unknown(ConfigurationProperty property, Set<String> known) {
        String key = property.getName().toString();
        return problem(property, "unknown_key", Nearest.facts(Map.of(), key, known));
    }

    private static SettingsProblem problem(
            @Nullable ConfigurationProperty property, String reason, Map<String, String> facts) {
        String key = property == null ? PREFIX : property.getName().toString();
        return new SettingsProblem(NAME, line(property == null ? null : property.getOrigin()), key, reason, facts);
    }

    static int line(@Nullable Origin found) {
        Origin origin = found instanceof OriginProvider wrapped ? wrapped.getOrigin() : found;
        return origin instanceof TextResourceOrigin text && text.getLocation() != null
                ? text.getLocation().getLine() + 1
                : 0;
    }
}
