package vn.lienthong.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.model.CanonicalMessage;

/** A canonical type without a schema, or with one that says something else than its record, fails here. */
class SchemaMatchesRecordTest {
    private final StrictJson json = new StrictJson();
    private final CanonicalTypes types = new CanonicalTypes();

    static Stream<Class<?>> permitted() {
        return Arrays.stream(CanonicalMessage.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("permitted")
    void schemaAndRecordHaveTheSameFields(Class<? extends CanonicalMessage> record) {
        JsonNode schema = schema(record);
        assertThat(schema.path("$id").asText()).isEqualTo("urn:lien-thong:schema:" + types.nameOf(record));
        compare(record, schema, schema, record.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("permitted")
    void theLongestTextOfTheSchemaIsTheLongestOfTheRecord(Class<? extends CanonicalMessage> record) {
        JsonNode schema = schema(record);
        ObjectNode data = (ObjectNode) json.tree(Canonical.standard().bytes(RandomRecords.complete(record)));
        List<String> checked = new ArrayList<>();
        limits(data, schema, schema, (parent, name, longest) -> {
            JsonNode right = parent.get(name);
            String prefix = name.equals("url") ? "https://a/" : "";
            parent.put(name, prefix + "x".repeat(longest - prefix.length()));
            assertThat(refuses(record, data)).as(name + " of " + longest).isFalse();
            parent.put(name, prefix + "x".repeat(longest - prefix.length() + 1));
            assertThat(refuses(record, data)).as(name + " of " + (longest + 1)).isTrue();
            parent.set(name, right);
            checked.add(name);
        });
        assertThat(checked).isNotEmpty();
    }

    private void compare(Class<?> record, JsonNode schema, JsonNode root, String where) {
        JsonNode object = resolved(schema, root);
        assertThat(object.path("additionalProperties").isBoolean()).as(where).isTrue();
        assertThat(object.path("additionalProperties").asBoolean(true))
                .as(where)
                .isFalse();
        List<RecordComponent> components = Arrays.asList(record.getRecordComponents());
        assertThat(names(object.path("properties")))
                .as(where)
                .containsExactlyElementsOf(
                        components.stream().map(RecordComponent::getName).toList());
        assertThat(texts(object.path("required")))
                .as(where + " required")
                .containsExactlyInAnyOrderElementsOf(components.stream()
                        .filter(c -> !isNullable(c))
                        .map(RecordComponent::getName)
                        .toList());
        for (RecordComponent component : components) {
            JsonNode property = object.path("properties").path(component.getName());
            String at = where + "." + component.getName();
            assertThat(property.path("description").asText())
                    .as(at + " description")
                    .isNotBlank();
            JsonNode full = resolved(property, root);
            assertThat(texts(full.path("type")).contains("null"))
                    .as(at + " may be null")
                    .isEqualTo(isNullable(component));
            value(component.getType(), component, full, root, at);
        }
    }

    private void value(Class<?> type, RecordComponent component, JsonNode schema, JsonNode root, String at) {
        List<String> jsonTypes = texts(schema.path("type"));
        if (type == List.class) {
            assertThat(jsonTypes).as(at).contains("array");
            assertThat(schema.path("maxItems").asInt()).as(at).isEqualTo(500);
            Class<?> item = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            if (item.isRecord() && !isText(item)) {
                compare(item, schema.path("items"), root, at);
            }
        } else if (type.isEnum()) {
            assertThat(texts(schema.path("enum")))
                    .as(at)
                    .containsExactlyElementsOf(Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        } else if (type.isRecord() && !isText(type)) {
            compare(type, schema, root, at);
        } else {
            assertThat(jsonTypes).as(at).contains(jsonType(type));
        }
    }

    private static String jsonType(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        return type == long.class || type == Long.class ? "integer" : "string";
    }

    private interface Limit {
        void check(ObjectNode parent, String name, int longest);
    }

    private void limits(JsonNode data, JsonNode schema, JsonNode root, Limit limit) {
        if (data.isArray()) {
            data.forEach(item -> limits(item, resolved(schema, root).path("items"), root, limit));
        }
        for (String name : names(data)) {
            JsonNode property = resolved(schema, root).path("properties").path(name);
            JsonNode full = resolved(property, root);
            int longest =
                    property.path("maxLength").asInt(full.path("maxLength").asInt(0));
            if (longest > 0) {
                limit.check((ObjectNode) data, name, longest);
            } else {
                limits(data.get(name), property, root, limit);
            }
        }
    }

    private boolean refuses(Class<?> record, JsonNode data) {
        try {
            json.value(data, record);
            return false;
        } catch (JsonProcessingException e) {
            return true;
        }
    }

    private JsonNode schema(Class<? extends CanonicalMessage> record) {
        String name = "/schemas/" + types.nameOf(record) + ".json";
        try (@Nullable InputStream in = getClass().getResourceAsStream(name)) {
            assertThat(in).as("schema " + name).isNotNull();
            return in == null ? json.tree(new byte[0]) : json.tree(in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private static JsonNode resolved(JsonNode schema, JsonNode root) {
        String ref = schema.path("$ref").asText("");
        return ref.isEmpty() ? schema : root.at(ref.substring(1));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isText(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(c -> c.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : node.isMissingNode() ? List.of() : List.of(node.asText());
    }
}
