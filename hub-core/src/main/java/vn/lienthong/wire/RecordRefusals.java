package vn.lienthong.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.model.InvalidValue;

/**
 * What the records themselves say about JSON that could not be read: every value type and every record is tried by
 * itself, so that one request names as many mistakes as possible. Runs only after a failure.
 */
final class RecordRefusals {
    private final StrictJson json;

    /** What a value type or record said, with its own reason. */
    private final List<FieldProblem> precise = new ArrayList<>();

    /** Values that do not fit their type in a way that the schema words better. */
    private final List<FieldProblem> vague = new ArrayList<>();

    RecordRefusals(StrictJson json) {
        this.json = json;
    }

    List<FieldProblem> precise() {
        return precise;
    }

    List<FieldProblem> vague() {
        return vague;
    }

    void look(JsonNode node, Class<?> type, String path) {
        if (!node.isObject() || !isStructure(type)) {
            tryWhole(node, type, path);
            return;
        }
        int before = precise.size() + vague.size();
        Map<String, RecordComponent> components = components(type);
        node.properties().forEach(field -> {
            RecordComponent component = components.get(field.getKey());
            if (component == null) {
                precise.add(unknown(field.getKey(), components, path));
            } else if (!field.getValue().isNull()) {
                lookInside(field.getValue(), component, path + "/" + field.getKey());
            }
        });
        if (before == precise.size() + vague.size()) {
            tryWhole(node, type, path);
        }
    }

    private void lookInside(JsonNode value, RecordComponent component, String path) {
        if (!List.class.isAssignableFrom(component.getType())) {
            look(value, component.getType(), path);
            return;
        }
        Class<?> item = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            if (!value.get(i).isNull()) {
                look(value.get(i), item, path + "/" + i);
            }
        }
    }

    private void tryWhole(JsonNode node, Class<?> type, String path) {
        try {
            json.value(node, type);
        } catch (InvalidValue e) {
            precise.add(problem(path, e));
        } catch (JsonProcessingException e) {
            InvalidValue refusal = refusalIn(e);
            if (refusal == null) {
                vague.add(FieldProblem.of(path, "invalid"));
            } else {
                precise.add(problem(path, refusal));
            }
        }
    }

    private static FieldProblem problem(String path, InvalidValue refusal) {
        return new FieldProblem(path + refusal.path(), refusal.reason(), refusal.facts());
    }

    private static @Nullable InvalidValue refusalIn(Throwable e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue refusal) {
                return refusal;
            }
        }
        return null;
    }

    private static FieldProblem unknown(String name, Map<String, RecordComponent> known, String path) {
        String at = path + "/" + Names.shown(name);
        return Closest.to(name, known.keySet())
                .map(close -> FieldProblem.of(at, "unknown_field", "didYouMean", close))
                .orElseGet(() -> FieldProblem.of(at, "unknown_field"));
    }

    private static Map<String, RecordComponent> components(Class<?> type) {
        Map<String, RecordComponent> byName = new LinkedHashMap<>();
        Arrays.stream(type.getRecordComponents()).forEach(component -> byName.put(component.getName(), component));
        return byName;
    }

    /** A record that is an object in JSON, not one that is written as a text. */
    private static boolean isStructure(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .noneMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }
}
