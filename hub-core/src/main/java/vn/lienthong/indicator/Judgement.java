package vn.lienthong.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.model.ProvinceTime;

/**
 * A rule worked out over records at hand: worked examples run on it, and what PostgreSQL counts is compared with it.
 *
 * <p>Facts are texts: moments as ISO days or instants, flags as {@code true} or {@code false}.
 */
public final class Judgement {

    private final Rule rule;

    private Judgement(Rule rule) {
        this.rule = rule;
    }

    public static Judgement of(Rule rule) {
        return new Judgement(rule);
    }

    /** Over all the records, whatever their organisation and period. */
    public Figure figure(List<Map<Fact, String>> records) {
        return new Figure(
                amount(rule.numerator(), records), rule.denominator().map(measure -> amount(measure, records)));
    }

    private static BigDecimal amount(Measure measure, List<Map<Fact, String>> records) {
        return records.stream()
                .filter(record -> measure.where().stream().allMatch(condition -> holds(condition, record)))
                .map(record -> measure.sum()
                        .map(fact -> new BigDecimal(record.getOrDefault(fact, "0")))
                        .orElse(BigDecimal.ONE))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean holds(Condition condition, Map<Fact, String> record) {
        Optional<String> value = Optional.ofNullable(record.get(condition.fact()));
        if (condition instanceof Condition.OneOf oneOf) {
            return value.filter(oneOf.words()::contains).isPresent();
        }
        if (condition instanceof Condition.Between between) {
            return value.map(Long::parseLong)
                    .filter(number -> number >= between.least() && number <= between.most())
                    .isPresent();
        }
        if (condition instanceof Condition.NotAfter notAfter) {
            Optional<Instant> other =
                    Optional.ofNullable(record.get(notAfter.other())).map(Judgement::moment);
            return value.map(Judgement::moment)
                    .filter(moment ->
                            other.filter(limit -> !moment.isAfter(limit)).isPresent())
                    .isPresent();
        }
        return value.isPresent() == (condition instanceof Condition.Present);
    }

    /** A day is its first moment in the province. */
    public static Instant moment(String text) {
        return text.length() > 10
                ? Instant.parse(text)
                : LocalDate.parse(text).atStartOfDay(ProvinceTime.ZONE).toInstant();
    }
}
