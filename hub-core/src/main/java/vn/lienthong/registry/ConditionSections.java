package vn.lienthong.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.indicator.Condition;
import vn.lienthong.indicator.Fact;
import vn.lienthong.indicator.Records;

/** Reads the conditions of a measure. Each asks one thing of one fact, and only what the fact can answer. */
final class ConditionSections {
    private static final String WHERE = "where";
    private static final Set<String> KEYS = Set.of("fact", "is", "known", "least", "most", "not-after");

    private final Section measure;
    private final Optional<Records> over;
    private final List<Condition> conditions = new ArrayList<>();
    private boolean sound = true;

    ConditionSections(Section measure, Optional<Records> over) {
        this.measure = measure;
        this.over = over;
    }

    List<Condition> list() {
        return conditions;
    }

    boolean areSound() {
        return sound;
    }

    void read() {
        for (Section section : measure.sections(WHERE, KEYS)) {
            Optional<Condition> condition =
                    section.required("fact", SourceSection.fact(over)).flatMap(fact -> condition(section, fact));
            condition.ifPresent(conditions::add);
            sound &= condition.isPresent() && section.isSound();
        }
    }

    private Optional<Condition> condition(Section section, Fact fact) {
        boolean bounds = section.has("least") || section.has("most");
        List<String> asked = new ArrayList<>(
                Stream.of("is", "known", "not-after").filter(section::has).toList());
        if (bounds) {
            asked.add(section.has("least") ? "least" : "most");
        }
        if (asked.size() != 1) {
            section.refuse("", "one_of", Map.of("expected", "is | known | least, most | not-after"));
            return Optional.empty();
        }
        String key = asked.get(0);
        if (!answers(fact, key)) {
            section.refuse(key, "rule_not_fit", Map.of("rule", key, "field", fact.word()));
            return Optional.empty();
        }
        return switch (key) {
            case "is" -> oneOf(section, fact);
            case "known" ->
                section.required(key, Values.word(List.of("true", "false")))
                        .map(word -> word.equals("true") ? new Condition.Present(fact) : new Condition.Absent(fact));
            case "not-after" ->
                section.required(key, SourceSection.fact(over, Fact.Kind.MOMENT))
                        .map(other -> new Condition.NotAfter(fact, other));
            default -> between(section, fact);
        };
    }

    private static boolean answers(Fact fact, String key) {
        return switch (fact.kind()) {
            case ORGANISATION -> false;
            case WORD -> key.equals("is") || key.equals("known");
            case FLAG -> key.equals("is");
            case NUMBER -> key.equals("least") || key.equals("most");
            case MOMENT -> key.equals("known") || key.equals("not-after");
        };
    }

    private static Optional<Condition> oneOf(Section section, Fact fact) {
        List<String> words = fact.kind() == Fact.Kind.FLAG ? List.of("true", "false") : fact.words();
        List<String> found = Several.texts(section, "is", Values.word(words));
        return section.isSound() && !found.isEmpty()
                ? Optional.of(new Condition.OneOf(fact, Set.copyOf(found)))
                : Optional.empty();
    }

    private static Optional<Condition> between(Section section, Fact fact) {
        Form<Integer> number = Forms.number(0, Integer.MAX_VALUE);
        Optional<Integer> least = section.optional("least", number);
        Optional<Integer> most = section.optional("most", number);
        return section.isSound()
                ? Optional.of(new Condition.Between(
                        fact, least.orElse(0), most.map(Integer::longValue).orElse(Long.MAX_VALUE)))
                : Optional.empty();
    }
}
