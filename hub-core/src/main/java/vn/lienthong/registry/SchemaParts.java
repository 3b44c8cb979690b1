package vn.lienthong.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Parts of a schema that stand in several places: each is written once, under the name of where it was met first. */
final class SchemaParts {
    private final Map<ObjectNode, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * A reference to the part.
     *
     * @param name what it is called; where another part has that name, {@code name.where}
     */
    ObjectNode shared(ObjectNode part, String name, String where) {
        String known = names.computeIfAbsent(part, form -> taken.add(name) ? name : name + "." + where);
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/definitions/" + known);
    }

    ObjectNode definitions() {
        ObjectNode definitions = JsonNodeFactory.instance.objectNode();
        names.forEach((part, name) -> definitions.set(name, part));
        return definitions;
    }
}
