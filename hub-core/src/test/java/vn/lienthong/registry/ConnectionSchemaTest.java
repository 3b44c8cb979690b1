package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an editor sees of the planted mistakes, with the schema that it is given. */
class ConnectionSchemaTest {
    /** The whole installation, its environment or the connector itself must be asked for these. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "name_form",
            "settings_refused",
            "unknown_organisation",
            "secret_file",
            "code_target",
            "unknown_code_list",
            // What stands in an expression is for the reader of expressions.
            "expression_wrong",
            "expression_function",
            "expression_not_allowed",
            "expression_too_deep",
            // The connector wants another setting because of this one.
            "needs-another settings.key",
            // Which connector was meant is guessed by the hub; its settings are looked at then.
            "misspelt settings.base",
            "misspelt settings.bse",
            "misspelt settings.token",
            // Which days and times a text may hold is for the reader of dates.
            "mapping mapping.fields.timing.receivedAt.date");
    /** Seen at another key of the same rule: a zone is not offered where no date can be, a list is told as a whole. */
    private static final Map<String, String> SAID_ELSEWHERE = Map.of(
            "mapping.fields.procedure.fieldCode.date",
            "mapping.fields.procedure.fieldCode.zone",
            "mapping.id.1",
            "mapping.id");
    /** Files that are no YAML of ours: an editor says that by itself. */
    private static final Set<String> NOT_READ =
            Set.of("anchor", "bell", "deep", "key-form", "latin", "old.yml", "quote", "tab", "tag", "two");

    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(
                    ConnectionSchema.of(TestConnectors.all().values()),
                    SchemaValidatorsConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .build());

    @Test
    void everyPlantedMistakeThatAFileAloneCanShowIsSeenAtItsPlace() throws IOException, URISyntaxException {
        Set<String> missed = new TreeSet<>();
        for (SettingsProblem problem : planted()) {
            String name = nameOf(problem);
            if (NOT_READ.contains(name)
                    || BEYOND_A_SCHEMA.contains(problem.reason())
                    || BEYOND_A_SCHEMA.contains(name + " " + problem.key())) {
                continue;
            }
            Set<String> places = places(folder().resolve(problem.file()));
            String key = problem.key().replaceAll("\\[(\\d+)]", ".$1");
            boolean seen = places.contains(key)
                    || places.contains(SAID_ELSEWHERE.getOrDefault(key, key))
                    || (problem.reason().equals("missing_key") && places.contains(key.replaceFirst("[.][^.]*$", "")));
            if (!seen) {
                missed.add(problem.place() + " " + problem.key() + " " + problem.reason());
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void aFileWithoutAMistakeHasNoneForTheSchema() throws IOException, URISyntaxException {
        Set<String> wrong = planted().stream().map(SettingsProblem::file).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder().resolve("connections"))) {
            List<Path> good = files.filter(file -> !wrong.contains("connections/" + file.getFileName()))
                    .toList();
            assertThat(good).hasSizeGreaterThan(1);
            for (Path file : good) {
                assertThat(places(file)).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void itKnowsEveryKeyThatTheReadersKnow() {
        JsonNode form = ConnectionSchema.of(TestConnectors.all().values());
        assertThat(names(form.path("properties"))).isEqualTo(new TreeSet<>(ConnectionFile.KEYS));
        assertThat(names(form.at("/properties/delivery/properties")))
                .isEqualTo(new TreeSet<>(ConnectionFile.DELIVERY_KEYS));
        assertThat(names(form.at("/properties/mapping/properties"))).isEqualTo(new TreeSet<>(MappingSection.KEYS));
        Set<String> rules = new TreeSet<>();
        form.path("definitions").forEach(part -> {
            if (part.has("oneOf")) {
                rules.addAll(names(part.path("properties")));
            }
        });
        assertThat(rules).isEqualTo(new TreeSet<>(RuleKey.words()));
    }

    /**
     * Where the validator says that something is wrong; what is missing is named where it should be and above. Our reader
     * does not tell "12" from 12: the file is looked at in both ways.
     */
    private Set<String> places(Path file) throws IOException {
        YamlNode read = YamlReader.read(Files.readString(file), new FileProblems("", new ArrayList<>()))
                .orElseThrow();
        Set<String> places = new TreeSet<>();
        for (boolean numbers : List.of(true, false)) {
            schema.validate(json(read, numbers)).forEach(message -> add(message, places));
        }
        return places;
    }

    private static void add(ValidationMessage message, Set<String> places) {
        String place =
                message.getInstanceLocation().toString().replaceFirst("^/", "").replace('/', '.');
        boolean names = message.getProperty() != null;
        boolean missing =
                message.getType().equals("required") || message.getType().equals("dependencies");
        if (!names || missing) {
            places.add(place);
        }
        if (names) {
            places.add(place.isEmpty() ? message.getProperty() : place + "." + message.getProperty());
        }
    }

    private static JsonNode json(YamlNode node, boolean numbers) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (node instanceof YamlNode.Fields fields) {
            ObjectNode object = nodes.objectNode();
            fields.values().forEach((key, field) -> object.set(key, json(field.value(), numbers)));
            return object;
        }
        if (node instanceof YamlNode.Items items) {
            return nodes.arrayNode()
                    .addAll(items.values().stream()
                            .map(item -> json(item, numbers))
                            .toList());
        }
        if (!(node instanceof YamlNode.Text text)) {
            return nodes.nullNode();
        }
        return numbers && text.value().matches("-?[0-9]{1,9}")
                ? nodes.numberNode(Integer.parseInt(text.value()))
                : nodes.textNode(text.value());
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<SettingsProblem> planted() throws URISyntaxException {
        return Configuration.check(folder(), TestConnectors.all(), name -> Optional.of("mat-khau")).problems().stream()
                .filter(problem -> problem.file().startsWith("connections/"))
                .toList();
    }

    private static String nameOf(SettingsProblem problem) {
        return problem.file().replaceFirst("^connections/", "").replaceFirst("[.]yaml$", "");
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(
                ConnectionSchemaTest.class.getResource("/registry/mistakes").toURI());
    }
}
