package vn.lienthong.connectors.ngsp;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a service's JSON. Names are found without the blanks that the guide prints around one of them (domain section
 * 4.4), numbers are read as texts, blank is absent. It prints without contents.
 */
public final class AnswerNode {
    private static final int DEEPEST = 32;
    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode node;

    private AnswerNode(JsonNode node) {
        this.node = node;
    }

    /** Empty where the bytes are neither an object nor a list. */
    public static Optional<AnswerNode> read(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            return read != null && read.isContainerNode() ? Optional.of(new AnswerNode(read)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public boolean isList() {
        return node.isArray();
    }

    /** Nothing stands in it. */
    public boolean isEmpty() {
        return node.isEmpty();
    }

    public boolean has(String name) {
        return !at(name).isMissingNode();
    }

    /** What stands under a name; nothing at all where nothing does. */
    public AnswerNode in(String name) {
        return new AnswerNode(at(name));
    }

    /** The items of a list, or the one thing that stands in its place; none where nothing does. */
    public List<AnswerNode> items() {
        if (node.isObject()) {
            return List.of(this);
        }
        List<AnswerNode> items = new ArrayList<>();
        node.forEach(item -> items.add(new AnswerNode(item)));
        return items;
    }

    public Optional<String> text(String name) {
        return text(at(name));
    }

    public @Nullable String textOrNull(String name) {
        return text(name).orElse(null);
    }

    /** Whether it is an object that has something, and nothing nested. */
    public boolean isRow() {
        return node.isObject()
                && !node.isEmpty()
                && node.properties().stream().noneMatch(at -> at.getValue().isContainerNode());
    }

    /** The texts of a row by column; what is blank is left out. */
    public Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        node.properties()
                .forEach(field -> text(field.getValue())
                        .ifPresent(text -> columns.put(field.getKey().strip(), text)));
        return columns;
    }

    /** Every text in it, in its order, however deep. */
    public List<String> texts() {
        List<String> all = new ArrayList<>();
        collect(node, all);
        return all;
    }

    private static void collect(JsonNode at, List<String> into) {
        text(at).ifPresent(into::add);
        at.forEach(inner -> collect(inner, into));
    }

    private static Optional<String> text(JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            return Optional.empty();
        }
        String text = value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
        return Optional.of(text.strip()).filter(clean -> !clean.isEmpty());
    }

    private JsonNode at(String name) {
        JsonNode exact = node.path(name);
        if (!exact.isMissingNode()) {
            return exact;
        }
        return node.properties().stream()
                .filter(field -> field.getKey().strip().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(exact);
    }

    @Override
    public String toString() {
        return "AnswerNode";
    }
}
