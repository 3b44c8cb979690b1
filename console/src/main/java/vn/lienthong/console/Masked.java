package vn.lienthong.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

/**
 * A message's content without what it says of people: shown are the parts that are known to say nothing, every other
 * value is a row of dots. A field that nobody thought of is therefore hidden.
 */
final class Masked {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOTS = "•••";
    private static final Set<String> HARMLESS =
            Set.of("number", "procedure", "channel", "status", "offices", "timing", "flags", "at");

    private Masked() {}

    static String of(byte[] payload) {
        return pretty(payload, true);
    }

    /** All of it, for one who gave a purpose. */
    static String bare(byte[] payload) {
        return pretty(payload, false);
    }

    /** One value of it, as {@link #of} would show it. */
    static String at(String path, JsonNode value) {
        String[] names = path.split("/", -1);
        JsonNode shown = masked(value, Arrays.stream(names).anyMatch(HARMLESS::contains));
        return shown.isTextual() ? shown.textValue() : shown.toString();
    }

    private static String pretty(byte[] payload, boolean masked) {
        try {
            JsonNode tree = JSON.readTree(payload);
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(masked ? masked(tree, false) : tree);
        } catch (IOException e) {
            // What is in the ledger has been read as JSON before.
            return masked ? DOTS : "";
        }
    }

    private static JsonNode masked(JsonNode node, boolean harmless) {
        if (node.isObject()) {
            ObjectNode copy = JSON.createObjectNode();
            node.properties()
                    .forEach(field -> copy.set(
                            field.getKey(), masked(field.getValue(), harmless || HARMLESS.contains(field.getKey()))));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JSON.createArrayNode();
            node.forEach(each -> copy.add(masked(each, harmless)));
            return copy;
        }
        return harmless || node.isNull() ? node : JSON.getNodeFactory().textNode(DOTS);
    }
}
