package vn.lienthong.app.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.door.Trial;
import vn.lienthong.door.WouldFix;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.mapping.Touch;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** What {@code hub try} prints: a block a row, then how many pass and why the others do not. */
final class TrialReport {
    private final PrintWriter out;
    private final Texts texts;
    private final Lang lang;
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int rows;
    private int good;
    private boolean stopped;

    TrialReport(PrintWriter out, Texts texts, Lang lang) {
        this.out = out;
        this.texts = texts;
        this.lang = lang;
    }

    void begin(String connection) {
        say("try.BEGIN", Map.of("connection", connection));
    }

    void notASource(String connection) {
        say("try.NOT_A_SOURCE", Map.of("connection", connection));
    }

    void trouble(SourceTrouble trouble) {
        stopped = true;
        out.println("✗ " + texts.say(lang, "source." + trouble.reason(), trouble.facts()));
        out.println("  " + texts.say(lang, "source." + trouble.reason() + ".remedy", trouble.facts()));
    }

    void row(Trial.Verdict verdict) {
        rows++;
        out.println();
        out.println("── " + verdict.row().place());
        verdict.touches().forEach(this::touch);
        if (verdict.problems().isEmpty()) {
            good++;
            String receivers = String.join(", ", verdict.receivers());
            say(receivers.isEmpty() ? "try.NOBODY" : "try.RECEIVERS", Map.of("connections", receivers));
        }
        verdict.problems().forEach(this::problem);
    }

    /** True when every row read would become a message. */
    boolean end() {
        out.println();
        say("try.SUMMARY", Map.of("good", Integer.toString(good), "rows", Integer.toString(rows)));
        reasons.forEach((reason, count) -> out.println("  " + count + " × " + reason));
        return good == rows && rows > 0 && !stopped;
    }

    /** True when every row that waits would become a message. */
    boolean forecast(WouldFix.Forecast forecast) {
        say(
                "try.WOULD_FIX",
                Map.of(
                        "connection", forecast.connection(),
                        "rows", Integer.toString(forecast.rows()),
                        "pass", Integer.toString(forecast.pass()),
                        "fail", Integer.toString(forecast.fail())));
        forecast.failing()
                .forEach(each -> out.println(
                        "  ✗ " + each.rows() + " × " + each.problem().path() + ": "
                                + texts.say(
                                        lang,
                                        "field." + each.problem().reason(),
                                        each.problem().facts())));
        if (forecast.more()) {
            say("try.WOULD_FIX_MORE", Map.of("rows", Integer.toString(forecast.rows())));
        }
        return forecast.fail() == 0 && forecast.rows() > 0;
    }

    private void touch(Touch touch) {
        String from = touch.columns().isEmpty() ? "=" : "← " + String.join(" + ", touch.columns());
        String rules =
                touch.rules().isEmpty() ? "" : touch.rules().stream().collect(Collectors.joining(", ", "  [", "]"));
        out.println(String.format(
                "  %-24s %-20s %s → %s%s", touch.field(), from, shown(touch.was()), shown(touch.became()), rules));
    }

    private void problem(FieldProblem problem) {
        String reason = texts.say(lang, "field." + problem.reason(), problem.facts());
        reasons.merge(problem.path() + ": " + reason, 1, Integer::sum);
        out.println("  ✗ " + problem.path() + ": " + reason + " "
                + texts.say(lang, "field." + problem.reason() + ".remedy", problem.facts()));
    }

    private void say(String code, Map<String, String> facts) {
        out.println(texts.say(lang, code, facts));
    }

    private static String shown(@Nullable String text) {
        return text == null ? "–" : "“" + Texts.harmless(text) + "”";
    }
}
