package vn.lienthong.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One value that differs between two contents.
 *
 * @param path JSON pointer
 * @param before null where it was not there
 * @param after null where it is there no more
 */
public record FieldChange(
        String path, @Nullable JsonNode before, @Nullable JsonNode after) {

    /** In the order of the fields' names. */
    static List<FieldChange> between(JsonNode before, JsonNode after) {
        List<FieldChange> changes = new ArrayList<>();
        collect("", before, after, changes);
        return changes;
    }

    private static void collect(
            String path, @Nullable JsonNode before, @Nullable JsonNode after, List<FieldChange> changes) {
        if (before != null && after != null && before.equals(after)) {
            return;
        }
        boolean same = before == null || after == null || before.getNodeType() == after.getNodeType();
        JsonNode shape = before == null ? after : before;
        if (same && shape != null && shape.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            names.addAll(names(before));
            names.addAll(names(after));
            names.forEach(name -> collect(path + "/" + name, child(before, name), child(after, name), changes));
        } else if (same && shape != null && shape.isArray()) {
            int longest = Math.max(size(before), size(after));
            for (int i = 0; i < longest; i++) {
                collect(path + "/" + i, child(before, i), child(after, i), changes);
            }
        } else {
            changes.add(new FieldChange(path, before, after));
        }
    }

    private static List<String> names(@Nullable JsonNode node) {
        List<String> names = new ArrayList<>();
        if (node != null) {
            node.fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    private static int size(@Nullable JsonNode node) {
        return node == null ? 0 : node.size();
    }

    private static @Nullable JsonNode child(@Nullable JsonNode node, String name) {
        return node == null ? null : node.get(name);
    }

    private static @Nullable JsonNode child(@Nullable JsonNode node, int place) {
        return node == null ? null : node.get(place);
    }
}
