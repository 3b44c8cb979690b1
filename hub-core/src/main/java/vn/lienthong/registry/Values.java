package vn.lienthong.registry;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.mapping.CodeList;
import vn.lienthong.mapping.Shape;
import vn.lienthong.wire.StrictRecords;

/** The forms that values of a mapping have by the field they are for. */
record Values(CodeLists lists, StrictRecords records) {

    /** A text that the field, or an entry of it, takes. */
    Form<String> fitting(Shape.Field field) {
        return switch (field.kind()) {
            case CHOICE -> choice(field.type());
            case FLAG -> matching("true|false", "true | false");
            case NUMBER -> matching("-?\\d{1,18}", "1234");
            case TEXT, MOMENT -> text -> accepted(field, text);
            case STRUCTURE ->
                text -> {
                    throw new Unfit("missing_key", Map.of());
                };
        };
    }

    Form<Optional<CodeList>> list() {
        return lists.form();
    }

    private String accepted(Shape.Field field, String text) {
        Optional<FieldProblem> refusal = records.refusal(TextNode.valueOf(text), field.type());
        if (refusal.isPresent()) {
            throw Unfit.expected(refusal.get().facts().getOrDefault("expected", "…"));
        }
        return text;
    }

    private static Form<String> choice(Class<?> type) {
        return word(Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList());
    }

    /** One of a few words. */
    static Form<String> word(List<String> names) {
        return text -> {
            if (!names.contains(text)) {
                throw new Unfit(
                        "value_invalid", Nearest.facts(Map.of("expected", String.join(" | ", names)), text, names));
            }
            return text;
        };
    }

    private static Form<String> matching(String form, String expected) {
        return text -> {
            if (!text.matches(form)) {
                throw Unfit.expected(expected);
            }
            return text;
        };
    }
}
