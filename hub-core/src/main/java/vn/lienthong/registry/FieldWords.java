package vn.lienthong.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What the schema of a canonical type says of its fields, by the names that a mapping uses. */
final class FieldWords {
    private final JsonNode schema;

    private FieldWords(JsonNode schema) {
        this.schema = schema;
    }

    static FieldWords of(Class<?> type) {
        String file = "/schemas/" + EventTypes.fullName(type) + ".json";
        try (InputStream in = FieldWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file);
            }
            return new FieldWords(new ObjectMapper().readTree(in));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In Vietnamese; empty where the schema is silent. */
    String meaning(String path) {
        return at(path).path("description").asText();
    }

    /** The regular expression that a text of the field fits; empty where there is no single one. */
    String pattern(String path) {
        JsonNode field = at(path);
        return (field.has("pattern") ? field : resolved(field)).path("pattern").asText();
    }

    private JsonNode at(String path) {
        JsonNode node = schema;
        for (String name : path.split("\\.", -1)) {
            JsonNode here = resolved(node);
            node = (here.has("items") ? resolved(here.path("items")) : here)
                    .path("properties")
                    .path(name);
        }
        return node;
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode other = node.path("$ref");
        return other.isTextual() && other.asText().startsWith("#")
                ? schema.at(other.asText().substring(1))
                : other.isTextual() ? MissingNode.getInstance() : node;
    }
}
