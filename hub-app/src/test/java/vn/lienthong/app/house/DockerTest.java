package vn.lienthong.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be known of the docker files without a Docker engine. */
class DockerTest {
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:[0-9]+\\.[0-9][\\w.-]*");
    private static final Pattern REQUIRED_FROM_OUTSIDE = Pattern.compile("\\$\\{[A-Z_]+:\\?[^}]+}");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{env:([A-Z_]+)");

    private final String dockerfile = Repository.read("docker/Dockerfile");
    private final Map<String, Map<String, Object>> services = services(Repository.read("docker/compose.yaml"));

    @Test
    void twoNodesStandOnPostgresqlAndArtemisWithTheOutsideSimulated() {
        assertThat(services).containsOnlyKeys("postgres", "artemis", "hub-1", "hub-2", "portal", "ioc");
        assertThat(environment("hub-1").get("HUB_NODE"))
                .isNotEqualTo(environment("hub-2").get("HUB_NODE"));
    }

    @Test
    void imagesArePinned() {
        assertThat(unpinned(dockerfile, services)).isEmpty();
        assertThat(unpinned("FROM eclipse-temurin:latest AS hub\n", Map.of("db", Map.of("image", "postgres"))))
                .containsExactly("eclipse-temurin:latest", "postgres");
    }

    @Test
    void everyServiceSaysWhetherItIsWell() {
        assertThat(services)
                .isNotEmpty()
                .allSatisfy((name, service) -> assertThat(service).containsKey("healthcheck"));
        assertThat(dockerfile).contains("HEALTHCHECK");
    }

    @Test
    void nothingIsOpenBeyondThisMachine() {
        assertThat(services)
                .isNotEmpty()
                .allSatisfy((name, service) ->
                        assertThat(list(service.get("ports"))).allMatch(port -> port.startsWith("127.0.0.1:")));
        assertThat(services.values()).noneMatch(service -> service.containsKey("network_mode"));
        assertThat(services.values()).noneMatch(service -> service.containsKey("privileged"));
    }

    @Test
    void secretsComeFromOutside() {
        assertThat(literals(services)).isEmpty();
        assertThat(literals(Map.of("db", Map.of("environment", Map.of("DB_PASSWORD", "abc", "A_SECRET", "${A:-b}")))))
                .hasSize(2);
    }

    @Test
    void theImagesRunWithoutRoot() {
        assertThat(runsWithoutRoot(dockerfile)).isTrue();
        assertThat(runsWithoutRoot("FROM a AS build\nFROM b AS hub\nUSER root\nENTRYPOINT [\"x\"]\n"))
                .isFalse();
        assertThat(runsWithoutRoot("FROM a AS hub\nENTRYPOINT [\"x\"]\n")).isFalse();
    }

    @Test
    void theHubKnowsEveryVariableThatItIsGiven() {
        Set<String> known = new LinkedHashSet<>(SettingsPage.variables());
        known.addAll(SettingsPage.keys().stream()
                .map(key -> key.replace("-", "").replace('.', '_').toUpperCase(java.util.Locale.ROOT))
                .toList());
        known.addAll(variablesOfTheConfiguration());
        assertThat(known)
                .containsAll(environment("hub-1").keySet())
                .containsAll(environment("hub-2").keySet());
        assertThat(known).containsAll(imageVariables());
        assertThat(known).doesNotContain("HUB_POSTGRES_ADDRESS");
    }

    @Test
    void theHubIsGivenEverySecretThatTheConfigurationAsksFor() {
        Set<String> withoutDefault = variables(Pattern.compile("\\$\\{env:([A-Z_]+)}"));
        assertThat(withoutDefault).isNotEmpty();
        assertThat(environment("hub-1").keySet()).containsAll(withoutDefault);
        assertThat(environment("hub-2").keySet()).containsAll(withoutDefault);
    }

    @Test
    void whatTheImagesCopyIsWhatTheBuildMakes() {
        assertThat(dockerfile)
                .contains(
                        "for app in hub-app simulators-app",
                        "/opt/lien-thong/hub-app.jar",
                        "/opt/lien-thong/simulators-app.jar");
        assertThat(Repository.read("hub-app/pom.xml")).contains("<finalName>hub-app</finalName>");
        assertThat(Repository.read("simulators/pom.xml")).contains("<classifier>app</classifier>");
        assertThat(Repository.read("pom.xml")).contains("<version>1.0.0-SNAPSHOT</version>");
    }

    private static List<String> unpinned(String dockerfile, Map<String, Map<String, Object>> services) {
        Set<String> stages = groups(Pattern.compile("(?m)^FROM \\S+ AS (\\S+)"), dockerfile);
        Stream<String> bases =
                groups(Pattern.compile("(?m)^FROM (\\S+)"), dockerfile).stream().filter(base -> !stages.contains(base));
        Stream<String> images = services.values().stream().map(service -> String.valueOf(service.get("image")));
        return Stream.concat(bases, images)
                .filter(image -> !PINNED.matcher(image).matches())
                .toList();
    }

    private static List<String> literals(Map<String, Map<String, Object>> services) {
        List<String> literals = new ArrayList<>();
        services.forEach((service, body) -> environment(body).forEach((name, value) -> {
            if (name.matches(".*(PASSWORD|SECRET|TOKEN).*")
                    && !REQUIRED_FROM_OUTSIDE.matcher(value).matches()) {
                literals.add(service + ": " + name);
            }
        }));
        return literals;
    }

    /** Each stage with an entry point has a numeric user before it. */
    private static boolean runsWithoutRoot(String dockerfile) {
        return Stream.of(dockerfile.split("(?m)^FROM ", -1))
                .filter(stage -> stage.contains("\nENTRYPOINT"))
                .allMatch(stage -> Pattern.compile("(?s)\nUSER [1-9]\\d+\n(?:.*\n)?ENTRYPOINT")
                        .matcher(stage)
                        .find());
    }

    private Set<String> imageVariables() {
        return groups(Pattern.compile("(HUB_[A-Z_]+)="), dockerfile);
    }

    private static Set<String> variablesOfTheConfiguration() {
        return variables(REFERENCE);
    }

    private static Set<String> variables(Pattern pattern) {
        return Repository.files(Repository.at("config")).stream()
                .flatMap(file -> groups(pattern, Repository.read(file)).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, String> environment(String service) {
        return environment(services.getOrDefault(service, Map.of()));
    }

    @SuppressWarnings("unchecked") // the compose file is ours
    private static Map<String, String> environment(Map<String, Object> service) {
        return (Map<String, String>) service.getOrDefault("environment", Map.of());
    }

    private static List<String> list(Object value) {
        return value instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, Map<String, Object>> services(String compose) {
        Map<String, Map<String, Map<String, Object>>> file =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(compose);
        return file.getOrDefault("services", Map.of());
    }
}
