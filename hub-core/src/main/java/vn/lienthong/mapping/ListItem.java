package vn.lienthong.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An entry of a list of structures: one of its fields is filled from the row, others are the same for all. What is true or
 * false is false where the mapping is silent: a column of names knows no more.
 */
public final class ListItem {
    private final Shape.Field into;
    private final ObjectNode rest = JsonNodeFactory.instance.objectNode();

    private ListItem(Shape.Field into) {
        this.into = into;
    }

    /** An entry with {@code into} from the row and the texts {@code with}, which must fit their fields. */
    public static ListItem of(Shape shape, Shape.Field into, Map<String, String> with) {
        ListItem item = new ListItem(into);
        Map<String, String> rest = new LinkedHashMap<>(with);
        for (Shape.Field field : shape.fields()) {
            if (field.kind() == Kind.FLAG && !field.path().equals(into.path())) {
                rest.putIfAbsent(field.path(), "false");
            }
        }
        rest.forEach((path, text) -> shape.find(path)
                .ifPresent(field -> Shape.parent(item.rest, path)
                        .set(Shape.last(path), field.kind().json(text))));
        return item;
    }

    /** An entry that an expression made whole. */
    static JsonNode whole(Shape shape, ObjectNode entry) {
        ObjectNode complete = entry.deepCopy();
        for (Shape.Field field : shape.fields()) {
            if (field.kind() == Kind.FLAG && !complete.has(field.path())) {
                complete.put(field.path(), false);
            }
        }
        return complete;
    }

    JsonNode make(String text) {
        ObjectNode entry = rest.deepCopy();
        Shape.parent(entry, into.path())
                .set(Shape.last(into.path()), into.kind().json(text));
        return entry;
    }
}
