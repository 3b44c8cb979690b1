package vn.lienthong.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.mapping.Encoding;
import vn.lienthong.mapping.FieldRule;
import vn.lienthong.mapping.Kind;
import vn.lienthong.mapping.Recipe;
import vn.lienthong.mapping.Shape;
import vn.lienthong.mapping.Source;
import vn.lienthong.mapping.Steps;

/** Reads the rule of one field: a column's name, a recipe, or several recipes of which the first that gives something counts. */
final class RuleSection {
    private static final Set<String> KEYS = RuleKey.words();

    private final Section fields;
    private final Shape.Field target;
    private final Shape shape;
    private final Values values;

    RuleSection(Section fields, Shape.Field target, Shape shape, Values values) {
        this.fields = fields;
        this.target = target;
        this.shape = shape;
        this.values = values;
    }

    Optional<FieldRule> read() {
        Optional<YamlNode> node = fields.node(target.path());
        if (node.filter(YamlNode.Fields.class::isInstance).isPresent()) {
            return fields.section(target.path(), KEYS).flatMap(section -> rule(List.of(section)));
        }
        if (node.filter(YamlNode.Items.class::isInstance).isPresent()) {
            List<Section> sections = fields.sections(target.path(), KEYS);
            return sections.isEmpty() ? empty() : rule(sections);
        }
        Optional<String> column = fields.optional(target.path(), Forms.title());
        if (column.isPresent() && target.kind() == Kind.STRUCTURE) {
            fields.refuse(target.path(), "wrong_type", Map.of("expected", "{column: …, into: …}"));
            return Optional.empty();
        }
        return column.map(RuleSection::plain).map(recipe -> new FieldRule(target, List.of(recipe), Optional.empty()));
    }

    private Optional<FieldRule> empty() {
        fields.refuse(target.path(), "value_empty", Map.of());
        return Optional.empty();
    }

    private Optional<FieldRule> rule(List<Section> sections) {
        List<Recipe> recipes = new ArrayList<>();
        Optional<String> after = Optional.empty();
        for (Section section : sections) {
            RecipeSection recipe = new RecipeSection(section, target, shape, values);
            recipe.read().ifPresent(recipes::add);
            after = after.or(recipe::after);
        }
        return recipes.size() == sections.size()
                ? Optional.of(new FieldRule(target, recipes, after))
                : Optional.empty();
    }

    private static Recipe plain(String column) {
        return new Recipe(
                new Source.Columns(List.of(column), " ", Encoding.UTF8, Optional.empty()),
                Optional.empty(),
                new Steps(),
                Optional.empty(),
                Optional.empty());
    }
}
