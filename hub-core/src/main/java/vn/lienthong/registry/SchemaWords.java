package vn.lienthong.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The few words of JSON Schema that the form of our files needs. A text may look like a number to YAML: both are let be. */
final class SchemaWords {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** What no text of ours may do: begin a reference somewhere within. */
    private static final String WITHOUT_REFERENCE = "^(?!.*\\$\\{)";

    private SchemaWords() {}

    static ObjectNode text() {
        ObjectNode text = NODES.objectNode();
        text.putArray("type").add("string").add("number").add("boolean");
        return text;
    }

    /** A line of text, as titles and names of columns are. */
    static ObjectNode line() {
        return text().put("pattern", "\\S").put("maxLength", 200);
    }

    static ObjectNode pattern(String pattern) {
        return text().put("pattern", pattern);
    }

    static ObjectNode plain() {
        return pattern(WITHOUT_REFERENCE);
    }

    static ObjectNode words(Collection<String> words) {
        ObjectNode node = NODES.objectNode();
        ArrayNode list = node.putArray("enum");
        words.forEach(list::add);
        return node;
    }

    static ObjectNode flag() {
        ObjectNode node = NODES.objectNode();
        node.putArray("enum").add(true).add(false).add("true").add("false");
        return node;
    }

    static ObjectNode wholeNumber() {
        ObjectNode node = NODES.objectNode().put("pattern", "^-?\\d{1,18}$");
        node.putArray("type").add("integer").add("string");
        return node;
    }

    static ObjectNode either(JsonNode... forms) {
        ObjectNode node = NODES.objectNode();
        node.putArray("anyOf").addAll(List.of(forms));
        return node;
    }

    static ObjectNode list(JsonNode item) {
        ObjectNode node = NODES.objectNode().put("type", "array").put("minItems", 1);
        node.set("items", item);
        return node;
    }

    static ObjectNode oneOrMore(JsonNode item) {
        return either(item, list(item).put("uniqueItems", true));
    }

    /** Keys, and no others. */
    static ObjectNode closed(Map<String, ? extends JsonNode> properties, Collection<String> required) {
        ObjectNode node = NODES.objectNode().put("type", "object").put("additionalProperties", false);
        require(node, required);
        node.set("properties", NODES.objectNode().setAll(new TreeMap<>(properties)));
        return node;
    }

    static void require(ObjectNode node, Collection<String> keys) {
        if (!keys.isEmpty()) {
            ArrayNode list = node.putArray("required");
            keys.forEach(list::add);
        }
    }

    /** Where a key has a word, more holds of the object. */
    static ObjectNode where(String key, String word, JsonNode then) {
        ObjectNode node = NODES.objectNode();
        ObjectNode condition = node.putObject("if");
        condition.putArray("required").add(key);
        condition.putObject("properties").putObject(key).put("const", word);
        node.set("then", then);
        return node;
    }

    /** An object of which only these keys are said. */
    static ObjectNode with(String key, JsonNode form) {
        ObjectNode node = NODES.objectNode();
        node.putObject("properties").set(key, form);
        return node;
    }
}
