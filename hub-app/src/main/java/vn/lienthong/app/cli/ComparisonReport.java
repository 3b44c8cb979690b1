package vn.lienthong.app.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.door.Comparison;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** What {@code hub try --against} prints: what a changed file would have made of a day's rows, beside the running one. */
final class ComparisonReport {
    private static final int VALUES_SHOWN = 5;

    private final PrintWriter out;
    private final Texts texts;
    private final Lang lang;

    ComparisonReport(PrintWriter out, Texts texts, Lang lang) {
        this.out = out;
        this.texts = texts;
        this.lang = lang;
    }

    void say(String code, Map<String, String> facts) {
        out.println(texts.say(lang, "try." + code, facts));
    }

    /** True when the candidate refuses nothing that the running version takes. */
    boolean tell(Comparison comparison, String connection, LocalDate day) {
        say(
                "AGAINST",
                Map.of(
                        "connection", connection,
                        "day", day.toString(),
                        "rows", Integer.toString(comparison.rows()),
                        "before", Integer.toString(comparison.goodBefore()),
                        "after", Integer.toString(comparison.goodAfter())));
        if (comparison.fields().isEmpty() && comparison.problems().isEmpty() && comparison.elsewhere() == 0) {
            say("AGAINST_SAME", Map.of());
        }
        comparison.fields().forEach(this::field);
        comparison.problems().forEach((problem, counts) -> {
            String reason = texts.say(lang, "field." + problem.reason(), problem.facts());
            out.println("  ✗ " + problem.path() + ": " + reason + "  " + counts[0] + " → " + counts[1]);
        });
        if (comparison.elsewhere() > 0) {
            say("AGAINST_ELSEWHERE", Map.of("rows", Integer.toString(comparison.elsewhere())));
        }
        if (comparison.lost() > 0) {
            say("AGAINST_LOST", Map.of("rows", Integer.toString(comparison.lost())));
        }
        return comparison.lost() == 0;
    }

    private void field(Comparison.Field field) {
        out.println("  ~ " + field.name() + ": " + field.rows());
        field.changes().stream()
                .limit(VALUES_SHOWN)
                .forEach(each -> out.println("      " + each.getValue() + " × "
                        + shown(each.getKey().was()) + " → "
                        + shown(each.getKey().became())));
        if (field.changes().size() > VALUES_SHOWN) {
            out.println("      …");
        }
    }

    private static String shown(@Nullable String text) {
        return text == null ? "–" : "“" + Texts.harmless(text) + "”";
    }
}
