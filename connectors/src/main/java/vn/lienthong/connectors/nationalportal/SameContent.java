package vn.lienthong.connectors.nationalportal;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.Map;

/**
 * Compares what we would send with what stands at the portal, field by field of ours. The portal may add fields, and may
 * write a number for a text or leave an empty one out.
 */
final class SameContent {

    private SameContent() {}

    static boolean isIn(JsonNode ours, JsonNode theirs) {
        if (ours.isObject()) {
            for (Map.Entry<String, JsonNode> field : ours.properties()) {
                if (!isIn(field.getValue(), theirs.path(field.getKey()))) {
                    return false;
                }
            }
            return true;
        }
        if (ours.isArray()) {
            return ours.size() == theirs.size() && itemsAreIn(ours, theirs);
        }
        return text(ours).equals(text(theirs));
    }

    private static boolean itemsAreIn(JsonNode ours, JsonNode theirs) {
        for (int i = 0; i < ours.size(); i++) {
            if (!isIn(ours.get(i), theirs.path(i))) {
                return false;
            }
        }
        return true;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : Normalizer.normalize(value.asText(), Normalizer.Form.NFC);
    }
}
