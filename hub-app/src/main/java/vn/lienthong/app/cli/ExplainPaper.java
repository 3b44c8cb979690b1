package vn.lienthong.app.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Reading;
import vn.lienthong.indicator.Rule;
import vn.lienthong.ledger.CountedRow;
import vn.lienthong.ledger.Entries;
import vn.lienthong.reporting.CellValue;
import vn.lienthong.reporting.Explanation;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** One value explained, as lines that an officer can read out. */
final class ExplainPaper {
    private final PrintWriter out;
    private final Texts texts;
    private final Lang lang;

    ExplainPaper(PrintWriter out, Texts texts, Lang lang) {
        this.out = out;
        this.texts = texts;
        this.lang = lang;
    }

    void say(String code, Map<String, String> facts) {
        out.println(texts.say(lang, "explain." + code, facts));
    }

    void explain(Explanation why) {
        CellValue cell = why.value();
        Indicator indicator = cell.indicator();
        say(
                "title",
                Map.of(
                        "code",
                        indicator.code().value(),
                        "name",
                        lang == Lang.VI
                                ? indicator.names().vi()
                                : indicator.names().en(),
                        "version",
                        "" + indicator.version()));
        say(
                "cell",
                Map.of(
                        "organisation", cell.organisation().code().value(),
                        "office", cell.organisation().name(),
                        "period", cell.period().toString(),
                        "from", cell.window().from().toString(),
                        "lastDay", cell.window().lastDay().toString()));
        value(cell);
        indicator.rule().map(Rule::told).ifPresent(rule -> say("rule", Map.of("rule", rule)));
        say("basis", Map.of("basis", indicator.basis()));
        indicator.scope().ifPresent(scope -> say("scope", Map.of("scope", scope)));
        why.restatedOn()
                .ifPresentOrElse(day -> say("restated", Map.of("day", day.toString())), () -> say("asWas", Map.of()));
        say("asOf", Map.of("asOf", why.asOf().toString(), "position", "" + why.position()));
        parts(why);
        rows(why);
        entries(why);
    }

    private void value(CellValue cell) {
        cell.reading()
                .value()
                .ifPresentOrElse(
                        value -> say(
                                "value",
                                Map.of(
                                        "sign", cell.qualifier().sign(),
                                        "value", value.toPlainString(),
                                        "unit", cell.indicator().unit())),
                        () -> say("none", Map.of()));
        cell.figure().ifPresent(figure -> figure(figure, cell.indicator()));
        if (cell.reading() instanceof Reading.NoDenominator) {
            out.println(texts.say(lang, "indicator.NO_DENOMINATOR"));
        }
        if (cell.reading() instanceof Reading.Missing) {
            out.println(texts.say(lang, "indicator.MISSING"));
        }
        cell.remarks().forEach(remark -> out.println(texts.say(lang, "indicator." + remark)));
    }

    private void figure(Figure figure, Indicator indicator) {
        Optional<BigDecimal> denominator = figure.denominator();
        denominator.ifPresentOrElse(
                below -> say("ratio", Map.of("numerator", plain(figure.numerator()), "denominator", plain(below))),
                () -> say("count", Map.of("numerator", plain(figure.numerator()))));
        indicator
                .form()
                .percentOfMaximum(figure)
                .ifPresent(percent -> say("percent", Map.of("percent", percent.toPlainString())));
    }

    private void parts(Explanation why) {
        if (!why.parts().isEmpty()) {
            say("parts", Map.of());
        }
        for (CellValue part : why.parts()) {
            say(
                    "part",
                    Map.of(
                            "organisation", part.organisation().code().value(),
                            "office", part.organisation().name(),
                            "value",
                                    part.reading()
                                            .value()
                                            .map(BigDecimal::toPlainString)
                                            .orElse("–")));
        }
    }

    private void rows(Explanation why) {
        if (!why.rows().isEmpty()) {
            say("rows", Map.of("n", why.rows().size() + (why.more() ? "+" : "")));
        }
        for (CountedRow row : why.rows()) {
            say(
                    "row",
                    Map.of(
                            "key",
                            row.key(),
                            "organisation",
                            row.organisation(),
                            "day",
                            row.day().toString(),
                            "counted",
                            texts.say(lang, "explain.counted." + counted(row)),
                            "message",
                            row.message() == null ? "–" : row.message().toString()));
        }
        if (why.more()) {
            say("more", Map.of());
        }
    }

    private static String counted(CountedRow row) {
        if (row.counted()) {
            return row.inDenominator() ? "both" : "numerator";
        }
        return "denominator";
    }

    private void entries(Explanation why) {
        if (!why.entries().isEmpty()) {
            say("entries", Map.of());
        }
        for (Entries.Entry entry : why.entries()) {
            say(
                    "entry",
                    Map.of(
                            "at", entry.at().toString(),
                            "actor", entry.actor(),
                            "reason", entry.reason(),
                            "figure",
                                    entry.figure()
                                            .map(ExplainPaper::told)
                                            .orElseGet(() -> texts.say(lang, "explain.withdrawn"))));
        }
    }

    private static String told(Figure figure) {
        return plain(figure.numerator())
                + figure.denominator().map(below -> " / " + plain(below)).orElse("");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
