package vn.lienthong.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to make a field.
 *
 * @param when rows for which it is meant; empty for all
 * @param otherwise what the field is when nothing comes out: blank, not meant, a code unknown
 * @param item how an entry of a list of structures is made of a text; empty where an expression makes it whole
 */
public record Recipe(
        Source source, Optional<Condition> when, Steps steps, Optional<String> otherwise, Optional<ListItem> item) {

    Made make(Shape.Field target, Trail trail) {
        @Nullable JsonNode node = null;
        if (isMeant(target, trail)) {
            List<JsonNode> values = values(target, trail);
            node = target.list() ? list(values) : values.isEmpty() ? null : values.get(0);
        }
        if (node == null && !trail.hasProblems() && otherwise.isPresent()) {
            trail.touch("otherwise");
            node = target.kind().json(otherwise.get());
        }
        return new Made(trail.hasProblems() ? null : node, source.columns());
    }

    Stream<String> columns() {
        return Stream.concat(source.columns().stream(), when.map(Condition::column).stream());
    }

    private boolean isMeant(Shape.Field target, Trail trail) {
        if (when.isEmpty()) {
            return true;
        }
        trail.touch("when");
        return when.get().holds(target.path(), trail);
    }

    private List<JsonNode> values(Shape.Field target, Trail trail) {
        List<JsonNode> values = new ArrayList<>(1);
        for (JsonNode part : parts(target, trail)) {
            try {
                JsonNode value = value(part, target, trail);
                if (value != null) {
                    values.add(value);
                }
            } catch (Refusal e) {
                refuse(e, target, trail);
            }
        }
        return values;
    }

    private void refuse(Refusal refusal, Shape.Field target, Trail trail) {
        List<String> columns = source.columns();
        trail.refuse(columns.size() == 1 ? columns.get(0) : target.path(), target.path(), refusal);
    }

    private List<JsonNode> parts(Shape.Field target, Trail trail) {
        if (source instanceof Source.Constant constant) {
            trail.touch("constant");
            return List.of(TextNode.valueOf(constant.text()));
        }
        if (source instanceof Source.Columns columns) {
            return columns.read(target.path(), trail).stream()
                    .<JsonNode>map(TextNode::valueOf)
                    .toList();
        }
        try {
            List<JsonNode> made = ((Source.Computed) source).read(target.path(), trail);
            if (made.size() > 1 && !target.list()) {
                throw Refusal.of("expression_result", "1");
            }
            return made;
        } catch (Refusal e) {
            refuse(e, target, trail);
            return List.of();
        }
    }

    private @Nullable JsonNode value(JsonNode part, Shape.Field target, Trail trail) {
        boolean whole = target.item().isPresent() && item.isEmpty();
        if (part.isObject() == whole && part.isContainerNode() == whole) {
            return whole ? ListItem.whole(target.item().get(), (ObjectNode) part) : value(part.asText(), target, trail);
        }
        throw Refusal.of("expression_result", whole ? "{…}" : "…");
    }

    private @Nullable JsonNode value(String text, Shape.Field target, Trail trail) {
        String now = text;
        for (Step step : steps.list()) {
            now = step.apply(now, trail);
            if (now == null) {
                return null;
            }
        }
        return item.isPresent() ? item.get().make(now) : target.kind().json(now);
    }

    private static @Nullable JsonNode list(List<JsonNode> values) {
        if (values.isEmpty()) {
            return null;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode(values.size());
        return list.addAll(values);
    }

    /** What came out, and the columns that may be to blame for it. */
    record Made(@Nullable JsonNode node, List<String> columns) {}
}
