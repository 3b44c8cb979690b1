package vn.lienthong.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.indicator.Fact;
import vn.lienthong.indicator.Measure;
import vn.lienthong.indicator.Records;
import vn.lienthong.indicator.Rule;
import vn.lienthong.indicator.Source;
import vn.lienthong.indicator.ValueForm;
import vn.lienthong.indicator.ValueType;

/** Reads where the figures of an indicator come from: exactly one of a rule, a form, somebody else. */
final class SourceSection {
    private static final Set<String> KEYS = Set.of("rule", "form", "carried");
    private static final Set<String> RULE_KEYS = Set.of("over", "organisation", "period", "numerator", "denominator");
    private static final Set<String> MEASURE_KEYS = Set.of("sum", "where");

    private final Section file;
    private final Optional<ValueForm> form;

    SourceSection(Section file, Optional<ValueForm> form) {
        this.file = file;
        this.form = form;
    }

    Optional<Source> read() {
        return file.section("source", KEYS).flatMap(section -> {
            if (Stream.of("rule", "form", "carried").filter(section::has).count() != 1) {
                section.refuse("", "one_of", Map.of("expected", "rule | form | carried"));
                return Optional.empty();
            }
            if (section.has("rule")) {
                return section.section("rule", RULE_KEYS).flatMap(this::rule);
            }
            return section.optional("form", Forms.title())
                    .<Source>map(Source.InputForm::new)
                    .or(() -> section.optional("carried", Forms.text()).map(Source.Carried::new));
        });
    }

    private Optional<Rule> rule(Section rule) {
        Optional<Records> over = rule.required("over", Forms.oneOf(Records.class));
        Optional<Fact> organisation = rule.required("organisation", fact(over, Fact.Kind.ORGANISATION));
        Optional<Fact> moment = over.filter(Records.DOSSIERS::equals).isPresent()
                ? rule.required("period", fact(over, Fact.Kind.MOMENT))
                : rule.optional("period", fact(over, Fact.Kind.MOMENT));
        Optional<Measure> numerator = measure(rule, "numerator", over);
        boolean ratio =
                form.map(ValueForm::type).filter(ValueType.RATIO::equals).isPresent();
        Optional<Measure> denominator = ratio ? measure(rule, "denominator", over) : Optional.empty();
        if (!ratio && rule.has("denominator")) {
            rule.refuse("denominator", "not_for_type", Map.of("expected", ValueType.RATIO.name()));
        }
        form.map(ValueForm::type)
                .filter(type -> type != ValueType.COUNT && type != ValueType.RATIO)
                .ifPresent(type -> rule.refuse("", "not_for_type", Map.of("expected", "COUNT | RATIO")));
        if (!rule.isSound() || numerator.isEmpty() || (ratio && denominator.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new Rule(over.orElseThrow(), organisation.orElseThrow(), moment, numerator.get(), denominator));
    }

    private static Optional<Measure> measure(Section rule, String key, Optional<Records> over) {
        if (!rule.has(key)) {
            rule.refuse(key, "missing_key", Map.of());
            return Optional.empty();
        }
        return rule.section(key, MEASURE_KEYS).flatMap(section -> {
            Optional<Fact> sum = section.optional("sum", fact(over, Fact.Kind.NUMBER));
            ConditionSections where = new ConditionSections(section, over);
            where.read();
            return section.isSound() && where.areSound()
                    ? Optional.of(new Measure(sum, where.list()))
                    : Optional.empty();
        });
    }

    /** A fact of the records, of one of the kinds. */
    static Form<Fact> fact(Optional<Records> over, Fact.Kind... kinds) {
        List<Fact> facts = Stream.of(Fact.values())
                .filter(fact -> over.isEmpty() || fact.records() == over.get())
                .toList();
        return text -> {
            List<String> words = facts.stream().map(Fact::word).toList();
            Fact found = facts.stream()
                    .filter(fact -> fact.word().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new Unfit("unknown_fact", Nearest.facts(Map.of("value", text), text, words)));
            if (kinds.length > 0 && !List.of(kinds).contains(found.kind())) {
                String fitting = String.join(
                        " | ",
                        facts.stream()
                                .filter(fact -> List.of(kinds).contains(fact.kind()))
                                .map(Fact::word)
                                .toList());
                throw Unfit.expected(fitting.isEmpty() ? "–" : fitting);
            }
            return found;
        };
    }
}
