package vn.lienthong.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.regex.Pattern;

/** What a field is in JSON. */
public enum Kind {
    TEXT,
    CHOICE,
    MOMENT,
    NUMBER,
    FLAG,
    STRUCTURE;

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,32}");
    private static final int SURELY_LONG = 18;

    static Kind of(Class<?> type) {
        if (type == Instant.class) {
            return MOMENT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return FLAG;
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return NUMBER;
        }
        if (type.isEnum()) {
            return CHOICE;
        }
        return Shape.isStructure(type) ? STRUCTURE : TEXT;
    }

    /** The text as JSON of this kind. */
    JsonNode json(String text) {
        return switch (this) {
            case TEXT, CHOICE, MOMENT, STRUCTURE -> TextNode.valueOf(text);
            case NUMBER -> number(text);
            case FLAG -> flag(text);
        };
    }

    private static JsonNode number(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw Refusal.of(text.indexOf('.') >= 0 ? "whole_number" : "number_form", "1234");
        }
        return text.length() <= SURELY_LONG
                ? LongNode.valueOf(Long.parseLong(text))
                : BigIntegerNode.valueOf(new BigInteger(text));
    }

    private static JsonNode flag(String text) {
        return switch (text) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> throw Refusal.of("flag_form", "true / false");
        };
    }
}
