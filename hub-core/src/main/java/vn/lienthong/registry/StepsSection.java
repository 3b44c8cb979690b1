package vn.lienthong.registry;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.mapping.CodeList;
import vn.lienthong.mapping.DateForms;
import vn.lienthong.mapping.Kind;
import vn.lienthong.mapping.NumberForm;
import vn.lienthong.mapping.Shape;
import vn.lienthong.mapping.Steps;

/** Reads the rules that change a text on its way into its field. */
final class StepsSection {
    private static final String HERE = "+07:00";

    private final Section section;
    private final Shape.Field target;
    private final Shape shape;
    private final Values values;

    StepsSection(Section section, Shape.Field target, Shape shape, Values values) {
        this.section = section;
        this.target = target;
        this.shape = shape;
        this.values = values;
    }

    /** The rules for the field that the text goes into, which is one of an entry where the target is a list of them. */
    Optional<Steps> read(Shape.Field filled) {
        Steps steps = new Steps();
        List<String> placeholders = Several.texts(section, "placeholder", Forms.title());
        if (!placeholders.isEmpty()) {
            steps.placeholder(new HashSet<>(placeholders));
        }
        section.optional("case", Values.word(List.of("name"))).ifPresent(word -> steps.nameCase());
        codes(filled, steps);
        date(filled, steps);
        number(filled, steps);
        onlyValid(filled, steps);
        return section.isSound() ? Optional.of(steps) : Optional.empty();
    }

    Optional<String> day() {
        return section.has("codes") && section.has("on")
                ? section.node("on").filter(YamlNode.Text.class::isInstance).map(node -> ((YamlNode.Text) node).value())
                : Optional.empty();
    }

    private void codes(Shape.Field filled, Steps steps) {
        Optional<String> on = section.optional("on", Forms.known("unknown_field", moments(), name -> name));
        if (!section.has("codes")) {
            return;
        }
        boolean inFile =
                section.node("codes").filter(YamlNode.Fields.class::isInstance).isEmpty();
        Optional<CodeList> list =
                inFile ? section.optional("codes", values.list()).flatMap(read -> read) : inline(filled);
        list.ifPresent(codes -> {
            if (inFile) {
                codes.targets().forEach(to -> requireFit(filled, to));
            }
            if (codes.isDated() && on.isEmpty() && !section.has("on")) {
                section.refuse("on", "missing_key", Map.of());
            }
            steps.codes(codes, on, section.has("otherwise"));
        });
    }

    private Optional<CodeList> inline(Shape.Field filled) {
        Collection<String> keys =
                ((YamlNode.Fields) section.node("codes").orElseThrow()).values().keySet();
        return section.section("codes", new HashSet<>(keys)).flatMap(codes -> {
            Map<String, String> pairs = new LinkedHashMap<>();
            for (String code : keys) {
                codes.optional(code, values.fitting(filled)).ifPresent(to -> pairs.put(code, to));
            }
            if (keys.isEmpty()) {
                section.refuse("codes", "value_empty", Map.of());
            }
            return codes.isSound() ? Optional.of(CodeList.of(pairs)) : Optional.empty();
        });
    }

    private void requireFit(Shape.Field filled, String to) {
        try {
            values.fitting(filled).read(to);
        } catch (Unfit e) {
            Map<String, String> facts = new LinkedHashMap<>(e.facts());
            facts.put("value", to);
            facts.putIfAbsent("expected", "…");
            section.refuse("codes", "code_target", facts);
        }
    }

    private void date(Shape.Field filled, Steps steps) {
        ZoneId zone = section.optional("zone", StepsSection::zone).orElse(ZoneId.of(HERE));
        LocalTime time = section.optional("time", StepsSection::time).orElse(LocalTime.MIDNIGHT);
        if (!section.has("date") || !fits("date", filled, Kind.MOMENT)) {
            return;
        }
        List<String> forms = Several.texts(section, "date", StepsSection::dateForm);
        if (section.isSound() && !forms.isEmpty()) {
            steps.date(DateForms.of(forms, zone, time));
        }
    }

    private void number(Shape.Field filled, Steps steps) {
        List<String> units = Several.texts(section, "unit", Forms.title());
        if (section.has("number") && fits("number", filled, Kind.NUMBER)) {
            section.optional("number", text -> numberForm(text, units)).ifPresent(steps::number);
        }
    }

    private void onlyValid(Shape.Field filled, Steps steps) {
        Optional<String> absent = section.optional("if-invalid", Values.word(List.of("absent")));
        if (absent.isPresent() && target.required()) {
            section.refuse("if-invalid", "rule_not_fit", Map.of("field", target.path(), "rule", "if-invalid"));
        } else if (absent.isPresent() && fits("if-invalid", filled, Kind.TEXT)) {
            steps.onlyValid(filled, values.records());
        }
    }

    private boolean fits(String rule, Shape.Field filled, Kind kind) {
        if (filled.kind() != kind) {
            section.refuse(rule, "rule_not_fit", Map.of("field", target.path(), "rule", rule));
        }
        return filled.kind() == kind;
    }

    private List<String> moments() {
        return shape.fields().stream()
                .filter(field -> field.kind() == Kind.MOMENT)
                .map(Shape.Field::path)
                .toList();
    }

    private static String dateForm(String text) {
        try {
            DateForms.of(List.of(text), ZoneId.of(HERE), LocalTime.MIDNIGHT);
            return text;
        } catch (IllegalArgumentException e) {
            throw Unfit.expected("dd/MM/yyyy HH:mm | dd/MM/yyyy | epoch-ms | wcf");
        }
    }

    private static NumberForm numberForm(String text, List<String> units) {
        try {
            return NumberForm.of(text, units);
        } catch (IllegalArgumentException e) {
            throw Unfit.expected("1.234,5 | 1,234.5 | 1234,5 | 1234.5 | 1.234 | 1234");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw Unfit.expected("+07:00 | Asia/Ho_Chi_Minh");
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw Unfit.expected("17:00");
        }
    }
}
