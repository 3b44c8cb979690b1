package vn.lienthong.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.FieldProblem;

/** A field of one row as far as its rule could make it. */
record MadeField(@Nullable JsonNode node, Touch touch, List<FieldProblem> problems) {

    static MadeField of(Shape.Field target, Recipe.Made made, @Nullable String was, Trail trail) {
        Touch touch = new Touch(target.path(), made.columns(), was, text(made.node()), trail.rules());
        return new MadeField(made.node(), touch, trail.problems());
    }

    boolean settles() {
        return node != null || !problems.isEmpty();
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.isValueNode() ? node.asText() : node.toString();
    }
}
