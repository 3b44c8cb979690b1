package vn.lienthong.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.mapping.FieldRule;
import vn.lienthong.mapping.Mapping;
import vn.lienthong.mapping.Shape;
import vn.lienthong.wire.StrictRecords;

/** Reads the section {@code mapping} of a connection's file. */
final class MappingSection {
    static final Set<String> KEYS = Set.of("type", "id", "fields");

    private final Map<String, Class<?>> types = EventTypes.byShortName();
    private final StrictRecords records = new StrictRecords();
    private final CodeLists lists;

    MappingSection(CodeLists lists) {
        this.lists = lists;
    }

    /** Empty when the connection has none, or one with a mistake. */
    Optional<Mapping> read(Section connection) {
        return connection.has("mapping")
                ? connection.section("mapping", KEYS).flatMap(this::mapping)
                : Optional.empty();
    }

    private Optional<Mapping> mapping(Section section) {
        Optional<Class<?>> type = section.required("type", Forms.known("unknown_type", types.keySet(), types::get));
        List<String> id = Several.texts(section, "id", Forms.title());
        if (!section.has("fields")) {
            section.refuse("fields", "missing_key", Map.of());
        }
        if (type.isEmpty() || !section.has("fields")) {
            return Optional.empty();
        }
        Shape shape = Shape.of(type.get());
        Optional<List<FieldRule>> rules =
                section.section("fields", shape.paths()).flatMap(fields -> rules(fields, shape));
        return section.isSound()
                ? rules.map(read -> Mapping.of(EventTypes.fullName(type.get()), shape, id, read, records))
                : Optional.empty();
    }

    private Optional<List<FieldRule>> rules(Section fields, Shape shape) {
        List<FieldRule> rules = new ArrayList<>();
        boolean sound = true;
        Set<String> given = new HashSet<>();
        for (String path : fields.keys()) {
            Optional<Shape.Field> target = shape.find(path);
            if (target.isPresent()) {
                given.add(path);
                Optional<FieldRule> rule =
                        new RuleSection(fields, target.get(), shape, new Values(lists, records)).read();
                rule.ifPresent(rules::add);
                sound &= rule.isPresent();
            }
        }
        for (Shape.Field field : shape.fields()) {
            if (field.required() && !given.contains(field.path())) {
                fields.refuse("", "field_without_rule", Map.of("field", field.path()));
            }
        }
        return sound && fields.isSound() ? Optional.of(rules) : Optional.empty();
    }
}
