package vn.lienthong.registry;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.mapping.Condition;
import vn.lienthong.mapping.Encoding;
import vn.lienthong.mapping.Expression;
import vn.lienthong.mapping.ExpressionFault;
import vn.lienthong.mapping.ExpressionWords;
import vn.lienthong.mapping.Kind;
import vn.lienthong.mapping.ListItem;
import vn.lienthong.mapping.Recipe;
import vn.lienthong.mapping.Shape;
import vn.lienthong.mapping.Source;
import vn.lienthong.mapping.Steps;

/** Reads one recipe of a field. */
final class RecipeSection {
    static final Set<String> SOURCES = Set.of("column", "columns", "constant", "jsonata");
    static final Map<String, String> NEEDS =
            Map.of("zone", "date", "time", "date", "on", "codes", "unit", "number", "join", "columns", "with", "into");
    /** What does nothing beside a source. */
    static final Map<String, List<String>> IDLE =
            Map.of("constant", List.of("encoding", "split"), "jsonata", List.of("split"));

    private final Section section;
    private final Shape.Field target;
    private final Values values;
    private final StepsSection steps;

    RecipeSection(Section section, Shape.Field target, Shape shape, Values values) {
        this.section = section;
        this.target = target;
        this.values = values;
        this.steps = new StepsSection(section, target, shape, values);
    }

    Optional<Recipe> read() {
        refuseIdleKeys();
        Optional<ListItem> item = item();
        Optional<Shape.Field> filled = filled();
        Optional<Source> source = source(filled);
        Optional<Condition> when = when();
        Optional<Steps> rules = filled.flatMap(steps::read);
        Optional<String> otherwise =
                target.list() ? notForLists("otherwise") : section.optional("otherwise", values.fitting(target));
        boolean complete = source.isPresent()
                && rules.isPresent()
                && when.isPresent() == section.has("when")
                && item.isPresent() == (target.kind() == Kind.STRUCTURE && !isWhole());
        return section.isSound() && complete
                ? Optional.of(new Recipe(source.get(), when, rules.get(), otherwise, item))
                : Optional.empty();
    }

    /** A key that would do nothing is a mistake: whoever wrote it expects something of it. */
    private void refuseIdleKeys() {
        NEEDS.forEach((key, needed) -> {
            if (section.has(key) && !section.has(needed)) {
                section.refuse(needed, "missing_key", Map.of());
            }
        });
        IDLE.forEach((source, keys) -> keys.stream()
                .filter(key -> section.has(source) && section.has(key))
                .forEach(this::refuse));
    }

    /** Entries of a list that an expression makes with all their parts. */
    private boolean isWhole() {
        return target.item().isPresent() && section.has("jsonata") && !section.has("into");
    }

    private void refuse(String rule) {
        section.refuse(rule, "rule_not_fit", Map.of("field", target.path(), "rule", rule));
    }

    /** The field whose day decides about codes. */
    Optional<String> after() {
        return steps.day();
    }

    private Optional<Source> source(Optional<Shape.Field> filled) {
        if (SOURCES.stream().filter(section::has).count() != 1) {
            section.refuse("", "one_source", Map.of());
            return Optional.empty();
        }
        if (section.has("constant")) {
            return filled.flatMap(field -> section.optional("constant", values.fitting(field)))
                    .map(Source.Constant::new);
        }
        Encoding encoding = section.optional("encoding", Values.word(Encoding.words()))
                .map(Encoding::of)
                .orElse(Encoding.UTF8);
        if (section.has("jsonata")) {
            return section.optional("jsonata", RecipeSection::expression)
                    .map(expression -> new Source.Computed(expression, encoding));
        }
        List<String> names = section.has("column")
                ? section.optional("column", Forms.title()).stream().toList()
                : section.requiredList("columns", Forms.title());
        String join = section.optional("join", text -> text).orElse(" ");
        Optional<String> split = section.optional("split", text -> text);
        if (split.isPresent() && !target.list()) {
            refuse("split");
        }
        return Optional.of(new Source.Columns(names, join, encoding, split.filter(text -> !text.isEmpty())));
    }

    private static Expression expression(String text) {
        try {
            return Expression.of(text);
        } catch (ExpressionFault e) {
            throw new Unfit(
                    e.reason(),
                    Nearest.facts(Map.of("value", e.found(), "at", e.at()), e.found(), ExpressionWords.functions()));
        }
    }

    private Optional<Condition> when() {
        if (!section.has("when")) {
            return Optional.empty();
        }
        return section.section("when", Set.of("column", "in")).flatMap(when -> {
            Optional<String> column = when.required("column", Forms.title());
            List<String> in = when.requiredList("in", Forms.title());
            return when.isSound()
                    ? Optional.of(new Condition(column.orElseThrow(), new HashSet<>(in)))
                    : Optional.empty();
        });
    }

    /** The field that the text goes into: the target, or a field of its entries. */
    private Optional<Shape.Field> filled() {
        if (target.item().isEmpty()) {
            for (String key : List.of("into", "with")) {
                if (section.has(key)) {
                    refuse(key);
                }
            }
            return Optional.of(target);
        }
        if (isWhole()) {
            return Optional.of(target);
        }
        Shape entry = target.item().get();
        return section.required("into", Forms.known("unknown_field", entry.paths(), name -> name))
                .flatMap(entry::find);
    }

    private Optional<ListItem> item() {
        if (target.item().isEmpty() || !section.has("into")) {
            return Optional.empty();
        }
        Shape entry = target.item().get();
        Optional<Shape.Field> into = section.node("into")
                .filter(YamlNode.Text.class::isInstance)
                .flatMap(node -> entry.find(((YamlNode.Text) node).value()));
        if (into.isEmpty()) {
            return Optional.empty();
        }
        return section.section("with", entry.paths()).flatMap(with -> {
            Map<String, String> texts = new LinkedHashMap<>();
            for (String key : with.keys()) {
                entry.find(key)
                        .flatMap(field -> with.optional(key, values.fitting(field)))
                        .ifPresent(text -> texts.put(key, text));
            }
            requireAll(entry, into.get(), with);
            return with.isSound() ? Optional.of(ListItem.of(entry, into.get(), texts)) : Optional.empty();
        });
    }

    private static void requireAll(Shape entry, Shape.Field into, Section with) {
        for (Shape.Field field : entry.fields()) {
            boolean given = with.has(field.path()) || field.path().equals(into.path()) || field.kind() == Kind.FLAG;
            if (field.required() && !given) {
                with.refuse(field.path(), "missing_key", Map.of());
            }
        }
    }

    private Optional<String> notForLists(String key) {
        if (section.has(key)) {
            refuse(key);
        }
        return Optional.empty();
    }
}
