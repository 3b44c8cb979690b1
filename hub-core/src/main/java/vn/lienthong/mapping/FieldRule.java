package vn.lienthong.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Row;

/**
 * How one field is made.
 *
 * @param recipes in turn: the first one that gives something, or has a problem, counts
 * @param after field that must be made before, because its day decides; empty for most
 */
public record FieldRule(Shape.Field target, List<Recipe> recipes, Optional<String> after) {
    public FieldRule {
        recipes = List.copyOf(recipes);
    }

    Optional<Encoding> encodingOf(String column) {
        return recipes.stream()
                .map(Recipe::source)
                .filter(source -> source.columns().contains(column))
                .map(Source::written)
                .findFirst();
    }

    Stream<String> columns() {
        return recipes.stream().flatMap(Recipe::columns);
    }

    MadeField make(Row row, Map<String, String> made, Set<String> unicode) {
        @Nullable MadeField last = null;
        for (Recipe recipe : recipes) {
            Trail trail = new Trail(row, made, unicode);
            @Nullable String was = recipe.source().was(trail);
            last = MadeField.of(target, recipe.make(target, trail), was, trail);
            if (last.settles()) {
                return last;
            }
        }
        if (last == null) {
            throw new IllegalStateException("field " + target.path() + " has no recipe");
        }
        return last;
    }
}
