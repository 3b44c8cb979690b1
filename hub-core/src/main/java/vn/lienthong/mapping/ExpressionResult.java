package vn.lienthong.mapping;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression gave, as the entries of a list: none, one or several. */
final class ExpressionResult {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ExpressionResult() {}

    static List<JsonNode> of(@Nullable Object result) {
        List<JsonNode> entries = new ArrayList<>(1);
        if (result instanceof List<?> list) {
            list.stream().filter(ExpressionResult::isSomething).forEach(entry -> entries.add(node(entry)));
        } else if (isSomething(result)) {
            entries.add(node(result));
        }
        return entries;
    }

    private static boolean isSomething(@Nullable Object value) {
        return value != null && value != Jsonata.NULL_VALUE;
    }

    private static JsonNode node(@Nullable Object value) {
        if (value instanceof String text) {
            return TextNode.valueOf(text);
        }
        if (value instanceof Number number) {
            return TextNode.valueOf(plain(number));
        }
        if (value instanceof Boolean flag) {
            return BooleanNode.valueOf(flag);
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, part) -> {
                if (isSomething(part)) {
                    object.set(String.valueOf(key), node(part));
                }
            });
            return object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.stream().filter(ExpressionResult::isSomething).forEach(entry -> array.add(node(entry)));
            return array;
        }
        throw Refusal.of("expression_result", "…");
    }

    /** {@code 12}, {@code 2.5}; never {@code 1.2E7}. */
    private static String plain(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
