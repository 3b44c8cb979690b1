package vn.lienthong.testkit.connector;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The single values of a JSON body, by pointer. */
final class Leaves {

    private Leaves() {}

    static List<String> of(JsonNode body) {
        List<String> found = new ArrayList<>();
        collect(body, "", found);
        return found;
    }

    private static void collect(JsonNode node, String at, List<String> found) {
        if (node.isValueNode()) {
            found.add(at);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            collect(field.getValue(), at + "/" + field.getKey(), found);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), at + "/" + i, found);
        }
    }

    static JsonNode removed(JsonNode body, String pointer) {
        JsonNode copy = body.deepCopy();
        JsonPointer at = JsonPointer.compile(pointer);
        if (copy.at(at.head()) instanceof ObjectNode parent) {
            parent.remove(at.last().getMatchingProperty());
        }
        return copy;
    }

    static JsonNode replaced(JsonNode body, String pointer, String value) {
        JsonNode copy = body.deepCopy();
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(at.head());
        if (parent instanceof ObjectNode fields) {
            fields.put(at.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode items) {
            items.set(at.last().getMatchingIndex(), value);
        }
        return copy;
    }

    static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
