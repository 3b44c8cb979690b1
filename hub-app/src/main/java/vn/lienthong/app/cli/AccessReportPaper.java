package vn.lienthong.app.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.AskedQuestion;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Kept questions as sentences. */
final class AccessReportPaper {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/uuuu").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String NOTHING = "–";

    private AccessReportPaper() {}

    static void print(List<AskedQuestion> questions, Texts texts, Lang lang, PrintWriter out) {
        for (AskedQuestion asked : questions) {
            out.println(texts.say(
                    lang,
                    "question.line",
                    Map.of(
                            "at",
                            MOMENT.format(asked.at()),
                            "client",
                            asked.client(),
                            "organisation",
                            orNothing(asked.organisation()),
                            "officer",
                            orNothing(asked.officer()),
                            "service",
                            asked.service(),
                            "purpose",
                            orNothing(asked.purpose()),
                            "basis",
                            orNothing(asked.legalBasis()),
                            "occasion",
                            orNothing(asked.dossier() == null ? asked.task() : asked.dossier()),
                            "outcome",
                            outcome(asked, texts, lang),
                            "fields",
                            orNothing(asked.fields()))));
        }
        out.println(texts.say(lang, "question.count", Map.of("count", Integer.toString(questions.size()))));
    }

    private static String outcome(AskedQuestion asked, Texts texts, Lang lang) {
        return texts.find(lang, "question.outcome." + asked.outcome())
                .orElseGet(() -> texts.say(lang, "failure." + asked.outcome() + ".title"));
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? NOTHING : text;
    }
}
