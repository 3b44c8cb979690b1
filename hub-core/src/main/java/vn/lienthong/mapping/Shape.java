package vn.lienthong.mapping;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a canonical type by the names that a mapping uses, {@code applicant.name}; taken from its records. */
public final class Shape {
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<String> structures = new ArrayList<>();

    private Shape(Class<?> record, String prefix) {
        add(record, prefix);
    }

    public static Shape of(Class<?> record) {
        return new Shape(record, "");
    }

    public Optional<Field> find(String path) {
        return Optional.ofNullable(fields.get(path));
    }

    public Set<String> paths() {
        return Set.copyOf(fields.keySet());
    }

    public Collection<Field> fields() {
        return List.copyOf(fields.values());
    }

    /** A tree with every structure and every list, all of them empty. */
    ObjectNode empty() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        structures.forEach(path -> parent(tree, path).putObject(last(path)));
        fields.values().stream()
                .filter(Field::list)
                .forEach(field -> parent(tree, field.path).putArray(last(field.path)));
        return tree;
    }

    static ObjectNode parent(ObjectNode tree, String path) {
        ObjectNode node = tree;
        int from = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
            node = node.withObjectProperty(path.substring(from, dot));
            from = dot + 1;
        }
        return node;
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private void add(Class<?> record, String prefix) {
        for (RecordComponent component : record.getRecordComponents()) {
            String path = prefix + component.getName();
            Class<?> type = component.getType();
            boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (List.class.isAssignableFrom(type)) {
                Class<?> item = itemOf(component);
                Optional<Shape> shape = isStructure(item) ? Optional.of(of(item)) : Optional.empty();
                fields.put(path, new Field(path, Kind.of(item), item, true, false, shape));
            } else if (isStructure(type)) {
                if (required) {
                    structures.add(path);
                }
                add(type, path + ".");
            } else {
                fields.put(path, new Field(path, Kind.of(type), type, false, required, Optional.empty()));
            }
        }
    }

    private static Class<?> itemOf(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    /** A record that is an object in JSON, not one that is written as a text. */
    static boolean isStructure(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .noneMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    /**
     * One field.
     *
     * @param type of the value, or of one entry of a list
     * @param required must be there; a list never must, it is empty then
     * @param item the fields of an entry, where the list has structures
     */
    public record Field(String path, Kind kind, Class<?> type, boolean list, boolean required, Optional<Shape> item) {}
}
