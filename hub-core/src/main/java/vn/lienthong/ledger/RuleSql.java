package vn.lienthong.ledger;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.lienthong.indicator.Condition;
import vn.lienthong.indicator.Fact;
import vn.lienthong.indicator.Measure;
import vn.lienthong.indicator.Records;

/**
 * Rules as SQL over the columns of {@code dossier_fact} and {@code procedure_record}. Made of the names of enum constants
 * and of numbers only: no text of a definition ever gets into a statement.
 */
final class RuleSql {
    private RuleSql() {}

    static String table(Records records) {
        return switch (records) {
            case DOSSIERS -> "dossier_fact";
            case PROCEDURES -> "procedure_record";
            case AGENCIES -> "agency";
        };
    }

    static String column(Fact fact) {
        return "x." + fact.name().toLowerCase(Locale.ROOT);
    }

    /** What one record counts. */
    static String amount(Measure measure) {
        return measure.sum().map(RuleSql::column).orElse("1");
    }

    static String where(Measure measure) {
        List<Condition> conditions = measure.where();
        return conditions.isEmpty()
                ? "true"
                : conditions.stream().map(RuleSql::condition).collect(Collectors.joining(" and "));
    }

    private static String condition(Condition condition) {
        String column = column(condition.fact());
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.words().stream()
                    .sorted()
                    .map(word -> condition.fact().kind() == Fact.Kind.FLAG ? word : "'" + word + "'")
                    .collect(Collectors.joining(", ", column + " in (", ")"));
        }
        if (condition instanceof Condition.Between between) {
            return column + " between " + between.least() + " and " + between.most();
        }
        if (condition instanceof Condition.NotAfter notAfter) {
            return column + " <= " + column(notAfter.other());
        }
        return column + (condition instanceof Condition.Present ? " is not null" : " is null");
    }
}
