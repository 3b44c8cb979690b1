package vn.lienthong.app.house;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.lienthong.wire.CanonicalTypes;

/** Fields of every canonical type, from its JSON schema. */
final class FieldsPage {
    private static final String SCHEMAS = "hub-core/src/main/resources/schemas/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private FieldsPage() {}

    static String body() {
        StringBuilder page = new StringBuilder(
                """
                What stands in `data` of an event, by its `type`; `[]` marks the items of a list. A field that is not here is
                refused. The schemas themselves are JSON Schema 2020-12. How to send: [join-dossiers.md](join-dossiers.md).
                """);
        new CanonicalTypes().names().stream().sorted().forEach(type -> page.append(section(type)));
        return page.toString();
    }

    private static String section(String type) {
        JsonNode schema = schema(type);
        StringBuilder section = new StringBuilder("\n## `" + type + "`\n\n")
                .append(schema.path("description").asText())
                .append(" Schema: [")
                .append(type)
                .append(".json](../")
                .append(SCHEMAS)
                .append(type)
                .append(".json)\n\n| field | required | form | meaning |\n|---|---|---|---|\n");
        rows(schema, schema, "").forEach(section::append);
        return section.toString();
    }

    private static List<String> rows(JsonNode schema, JsonNode object, String path) {
        Set<String> required = new HashSet<>();
        object.path("required").forEach(name -> required.add(name.asText()));
        List<String> rows = new ArrayList<>();
        object.path("properties").properties().forEach(field -> {
            String name = path + field.getKey();
            JsonNode value = field.getValue();
            rows.add("| `" + name + "` | " + (required.contains(field.getKey()) ? "yes" : "") + " | "
                    + form(schema, value) + " | " + GeneratedPages.cell(value.path("description").asText()) + " |\n");
            rows.addAll(rows(schema, value, name + "."));
            rows.addAll(rows(schema, value.path("items"), name + "[]."));
        });
        return rows;
    }

    private static String form(JsonNode schema, JsonNode value) {
        JsonNode named = value.has("$ref") ? schema.at(value.path("$ref").asText().substring(1)) : value;
        List<String> form = new ArrayList<>();
        JsonNode choices = named.has("enum") ? named.path("enum") : value.path("enum");
        if (choices.isArray()) {
            List<String> each = new ArrayList<>();
            choices.forEach(choice -> each.add("`" + choice.asText() + "`"));
            form.add(String.join(", ", each));
        } else if (value.has("$ref")) {
            form.add(GeneratedPages.cell(named.path("description").asText()).replaceFirst("\\.$", ""));
        } else {
            form.add(named.path("type").isArray() ? named.path("type").get(0).asText() : named.path("type").asText());
        }
        if (value.has("maxLength")) {
            form.add("at most " + value.path("maxLength").asText() + " characters");
        }
        if (value.has("maxItems")) {
            form.add("at most " + value.path("maxItems").asText() + " items");
        }
        return String.join("; ", form);
    }

    private static JsonNode schema(String type) {
        try {
            return JSON.readTree(Repository.read(SCHEMAS + type + ".json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(type, e);
        }
    }
}
