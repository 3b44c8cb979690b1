package vn.lienthong.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.AskedQuestion;
import vn.lienthong.ledger.OfficerConduct;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Kept questions as sentences. */
final class AccessReportPaper {
    private static final String NOTHING = "–";

    private AccessReportPaper() {}

    static void print(List<AskedQuestion> questions, Texts texts, Lang lang, PrintWriter out) {
        for (AskedQuestion asked : questions) {
            out.println(texts.say(
                    lang,
                    "question.line",
                    Map.of(
                            "at",
                            ProvinceTime.SECOND.format(asked.at()),
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

    static void printConduct(List<OfficerConduct> officers, Texts texts, Lang lang, PrintWriter out) {
        for (OfficerConduct conduct : officers) {
            out.println(texts.say(
                    lang,
                    "question.conduct",
                    Map.of(
                            "officer", conduct.officer(),
                            "organisation", orNothing(conduct.organisation()),
                            "connection", orNothing(conduct.connection()),
                            "asked", Long.toString(conduct.asked()),
                            "subjects", Long.toString(conduct.subjects()),
                            "refused", Long.toString(conduct.refused()),
                            "outside", Long.toString(conduct.outsideHours()),
                            "family", Long.toString(conduct.sameFamilyName()),
                            "last", ProvinceTime.SECOND.format(conduct.lastAt()))));
        }
    }

    private static String outcome(AskedQuestion asked, Texts texts, Lang lang) {
        return texts.find(lang, "question.outcome." + asked.outcome())
                .orElseGet(() -> texts.say(lang, "failure." + asked.outcome() + ".title"));
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? NOTHING : text;
    }
}
