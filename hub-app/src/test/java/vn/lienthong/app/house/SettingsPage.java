package vn.lienthong.app.house;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.FileSystemResource;
import vn.lienthong.app.HubSettings;

/** Every key under {@code hub}, and the environment variables that set some of them. */
final class SettingsPage {
    static final String SOURCE = "hub-app/src/main/java/vn/lienthong/app/HubSettings.java";
    private static final String ALERTS = "hub-app/src/main/java/vn/lienthong/app/AlertSettings.java";
    static final String YAML = "hub-app/src/main/resources/application.yaml";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):([^}]*)}");

    private SettingsPage() {}

    static String body() {
        StringBuilder page = new StringBuilder("""
                An installation writes what differs from here into `config/application.yaml`. An unknown key stops the start.
                Secrets come from the environment.

                | key | environment | default | meaning |
                |---|---|---|---|
                """);
        Map<String, String> yaml = yaml();
        rows(HubSettings.class, "hub", "record HubSettings(").forEach(row -> page.append(row.line(yaml)));
        page.append("""

                Keys of Spring Boot that operators need, with the variables of `application.yaml`:

                | key | environment | default |
                |---|---|---|
                """);
        yaml.forEach((key, value) -> {
            if (!key.startsWith("hub.")) {
                variable(value)
                        .ifPresent(
                                v -> page.append("| `" + key + "` | `" + v.group(1) + "` | `" + v.group(2) + "` |\n"));
            }
        });
        page.append("""

                The launcher `./hub` reads `HUB_JAVA_OPTIONS` (options of the Java machine), and `HUB_DATA` and `HUB_CONFIG`
                with the checkout's `data` and `config` as defaults.
                """);
        return page.toString();
    }

    /** Names of all environment variables that {@code application.yaml} asks for. */
    static List<String> variables() {
        return yaml().values().stream()
                .flatMap(value -> variable(value).stream())
                .map(variable -> variable.group(1))
                .toList();
    }

    /** All keys under {@code hub}. */
    static List<String> keys() {
        return rows(HubSettings.class, "hub", "record HubSettings(").stream()
                .map(Row::key)
                .toList();
    }

    private static List<Row> rows(Class<?> record, String prefix, String declaration) {
        List<Row> rows = new ArrayList<>();
        String source = Repository.read(SOURCE) + Repository.read(ALERTS);
        Parameter[] parameters = record.getDeclaredConstructors()[0].getParameters();
        RecordComponent[] components = record.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            String key = prefix + "." + kebab(component.getName());
            if (component.getType().isRecord()) {
                rows.addAll(rows(
                        component.getType(),
                        key,
                        "record " + component.getType().getSimpleName() + "("));
            } else {
                DefaultValue given = parameters[i].getAnnotation(DefaultValue.class);
                rows.add(new Row(
                        key,
                        given == null ? "" : String.join(", ", given.value()),
                        sentence(component.getName(), Javadoc.param(source, declaration, component.getName()))));
            }
        }
        return rows;
    }

    private static Map<String, String> yaml() {
        YamlPropertiesFactoryBean reader = new YamlPropertiesFactoryBean();
        reader.setResources(new FileSystemResource(Repository.at(YAML)));
        Map<String, String> values = new TreeMap<>();
        Optional.ofNullable(reader.getObject())
                .ifPresent(found -> found.forEach((key, value) -> values.put(key.toString(), value.toString())));
        return values;
    }

    private static Optional<Matcher> variable(String value) {
        Matcher variable = VARIABLE.matcher(value);
        return variable.matches() ? Optional.of(variable) : Optional.empty();
    }

    /** A comment may go on from the name: {@code user} "of the outside server". */
    private static String sentence(String name, String comment) {
        return comment.matches("(of|for|that) .*") ? kebab(name).replace('-', ' ') + " " + comment : comment;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private record Row(String key, String byDefault, String meaning) {
        String line(Map<String, String> yaml) {
            String written = yaml.getOrDefault(key, byDefault);
            Optional<Matcher> variable = variable(written);
            String shown = variable.map(v -> v.group(2)).orElse(written);
            return "| `" + key + "` | "
                    + variable.map(v -> "`" + v.group(1) + "`").orElse("") + " | "
                    + (shown.isEmpty() ? "–" : "`" + shown + "`") + " | " + GeneratedPages.cell(meaning) + " |\n";
        }
    }
}
