package vn.lienthong.registry;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.indicator.Example;
import vn.lienthong.indicator.Fact;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Judgement;
import vn.lienthong.indicator.Records;
import vn.lienthong.indicator.Rule;
import vn.lienthong.indicator.Source;
import vn.lienthong.indicator.ValueForm;

/** Reads worked examples and works them out: a definition that contradicts its own example is refused. */
final class ExamplesSection {
    private static final String EXAMPLES = "examples";
    private static final String NO_VALUE = "none";
    private static final Set<String> KEYS = Set.of("numerator", "denominator", "records", "value", "percent");

    private final Section file;
    private final List<Example> examples = new ArrayList<>();
    private boolean sound = true;

    ExamplesSection(Section file) {
        this.file = file;
    }

    List<Example> list() {
        return examples;
    }

    boolean isSound() {
        return sound;
    }

    /** Of a definition that is not sound itself the examples are read and not worked out. */
    void read(Optional<ValueForm> form, Optional<Source> source) {
        List<Section> sections = file.sections(EXAMPLES, KEYS);
        if (sections.isEmpty()) {
            file.refuse(EXAMPLES, file.has(EXAMPLES) ? "value_empty" : "missing_key", Map.of());
        }
        for (Section section : sections) {
            Optional<Example> example = example(section, source);
            example.ifPresent(each -> {
                form.flatMap(how -> source.flatMap(from -> each.contradiction(how, from)))
                        .ifPresent(found -> section.refuse("value", "example_differs", Map.of("found", found)));
                examples.add(each);
            });
            sound &= example.isPresent() && section.isSound();
        }
    }

    private static Optional<Example> example(Section section, Optional<Source> source) {
        Optional<List<Map<Fact, String>>> records = Optional.of(List.of());
        Optional<Figure> figure = Optional.empty();
        if (section.has("records")) {
            records = records(section, source);
        } else {
            Optional<BigDecimal> denominator = section.optional("denominator", Forms.decimal());
            figure = section.required("numerator", Forms.decimal()).map(each -> new Figure(each, denominator));
        }
        Optional<Optional<BigDecimal>> value = section.required("value", valueOrNone());
        Optional<BigDecimal> percent = section.optional("percent", Forms.decimal());
        return section.isSound() && records.isPresent()
                ? Optional.of(new Example(figure, records.get(), value.orElseThrow(), percent))
                : Optional.empty();
    }

    private static Form<Optional<BigDecimal>> valueOrNone() {
        return text -> text.equals(NO_VALUE)
                ? Optional.empty()
                : Optional.of(Forms.decimal().read(text));
    }

    private static Optional<List<Map<Fact, String>>> records(Section example, Optional<Source> source) {
        Optional<Records> over =
                source.filter(Rule.class::isInstance).map(Rule.class::cast).map(Rule::over);
        if (over.isEmpty()) {
            source.ifPresent(each -> example.refuse("records", "not_for_type", Map.of("expected", "rule")));
            return Optional.empty();
        }
        boolean good = true;
        Set<String> words = new HashSet<>(Fact.of(over.get()).map(Fact::word).toList());
        List<Map<Fact, String>> records = new ArrayList<>();
        for (Section section : example.sections("records", words)) {
            Map<Fact, String> record = new EnumMap<>(Fact.class);
            Fact.of(over.get())
                    .filter(fact -> section.has(fact.word()))
                    .forEach(fact ->
                            section.required(fact.word(), value(fact)).ifPresent(value -> record.put(fact, value)));
            good &= section.isSound();
            records.add(record);
        }
        return good ? Optional.of(records) : Optional.empty();
    }

    private static Form<String> value(Fact fact) {
        return switch (fact.kind()) {
            case WORD -> Values.word(fact.words());
            case FLAG -> Values.word(List.of("true", "false"));
            case NUMBER -> text -> Forms.number(0, Integer.MAX_VALUE).read(text).toString();
            case ORGANISATION -> text -> Forms.orgCode().read(text).value();
            case MOMENT ->
                text -> {
                    try {
                        return Judgement.moment(text).toString();
                    } catch (DateTimeException e) {
                        throw Unfit.expected("2021-03-05 | 2021-03-05T01:30:00Z");
                    }
                };
        };
    }
}
