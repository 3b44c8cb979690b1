package vn.lienthong.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.lienthong.model.CanonicalMessage;

/** Record and schema agree, on whatever is right and on whatever is spoilt. */
class CanonicalPropertiesTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final CanonicalTypes types = new CanonicalTypes();
    private final Canonical canonical = new Canonical(types);
    private final StrictJson json = new StrictJson();
    private final SchemaRefusals schemas = new SchemaRefusals();
    private final MessageProblems problems = new MessageProblems(json);

    @Property(tries = 300)
    void whateverRecordIsWrittenIsValidAndComesBackEqual(@ForAll("typeNames") String type, @ForAll long seed)
            throws JsonProcessingException {
        CanonicalMessage message = RandomRecords.any(record(type), seed);
        byte[] bytes = canonical.bytes(message);
        assertThat(schemas.of(type, json.tree(bytes), "")).isEmpty();
        assertThat(problems.of(type, record(type), json.tree(bytes), "")).isEmpty();
        assertThat(canonical.read(type, bytes)).isEqualTo(message);
        assertThat(json.value(json.tree(bytes), record(type))).isEqualTo(message);
        assertThat(canonical.bytes(canonical.read(type, bytes))).isEqualTo(bytes);
    }

    @Property(tries = 1500)
    void whateverIsSpoiltIsRefusedByRecordAndSchemaAlike(
            @ForAll("typeNames") String type, @ForAll long seed, @ForAll Damage damage) {
        ObjectNode tree = (ObjectNode) json.tree(canonical.bytes(RandomRecords.any(record(type), seed)));
        String what = damage.spoil(tree, new Random(seed));
        boolean bySchema = !schemas.of(type, tree, "").isEmpty() || damage == Damage.UNKNOWN_FIELD;
        assertThat(isRefusedByRecord(type, tree)).as(damage + " at " + what).isEqualTo(bySchema);
        assertThat(problems.of(type, record(type), tree, "").isEmpty())
                .as(damage + " at " + what)
                .isEqualTo(!bySchema);
    }

    @Provide
    Arbitrary<String> typeNames() {
        return Arbitraries.of(types.names());
    }

    private Class<? extends CanonicalMessage> record(String type) {
        return types.find(type).orElseThrow();
    }

    private boolean isRefusedByRecord(String type, JsonNode tree) {
        try {
            json.value(tree, record(type));
            return false;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return true;
        }
    }

    /** Ways in which senders spoil a message. */
    enum Damage {
        REMOVED,
        NULL,
        OTHER_TYPE,
        TOO_LONG,
        BLANK,
        CONTROL_CHARACTER,
        UNKNOWN_FIELD;

        String spoil(ObjectNode tree, Random random) {
            List<ObjectNode> objects = new ArrayList<>();
            collect(tree, objects);
            ObjectNode object = objects.get(random.nextInt(objects.size()));
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (this == REMOVED) {
                object.remove(name);
            } else if (this == UNKNOWN_FIELD) {
                object.put(name + "x", 1);
            } else {
                object.set(name, spoilt(object.get(name)));
            }
            return name;
        }

        private JsonNode spoilt(JsonNode value) {
            return switch (this) {
                case NULL -> NODES.nullNode();
                case OTHER_TYPE -> otherType(value);
                case TOO_LONG -> tooLong(value);
                case BLANK -> value.isTextual() ? NODES.textNode("  ") : value;
                case CONTROL_CHARACTER -> value.isTextual() ? NODES.textNode(value.asText() + '\u0007' + "x") : value;
                case REMOVED, UNKNOWN_FIELD -> throw new AssertionError(this);
            };
        }

        private static JsonNode otherType(JsonNode value) {
            return value.isTextual() ? NODES.numberNode(7) : NODES.textNode(value.asText("1"));
        }

        private static JsonNode tooLong(JsonNode value) {
            if (value.isTextual()) {
                return NODES.textNode("x".repeat(20_001));
            }
            if (!value.isArray() || value.isEmpty()) {
                return value;
            }
            ArrayNode longer = NODES.arrayNode();
            for (int i = 0; i <= 500; i++) {
                longer.add(value.get(0).deepCopy());
            }
            return longer;
        }

        private static void collect(JsonNode node, List<ObjectNode> objects) {
            if (node instanceof ObjectNode object && !object.isEmpty()) {
                objects.add(object);
            }
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                collect(field.getValue(), objects);
            }
            if (node.isArray()) {
                node.forEach(item -> collect(item, objects));
            }
        }
    }
}
