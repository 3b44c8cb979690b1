package vn.lienthong.app.house;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.app.Catalogues;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Everything that the hub says, by its code, in both languages. */
final class ErrorsPage {
    private static final Texts TEXTS = Texts.of(Catalogues.all());

    private ErrorsPage() {}

    static String body() {
        StringBuilder page = new StringBuilder("""
                An HTTP answer that is not 2xx is `application/problem+json` (RFC 9457) with `code`, and with `errors[]` of
                `path` (JSON pointer), `reason` and `remedy` where single fields are wrong. Sentences are Vietnamese, English
                with `Accept-Language: en`. Codes are stable: programs decide by them, never by the sentences. A sentence
                never holds a value of the message; `{…}` stands for a fact such as a limit.

                ## Failure codes

                | code | HTTP | who acts | Vietnamese | English |
                |---|---|---|---|---|
                """);
        for (FailureCode code : FailureCode.values()) {
            page.append("| `" + code + "` | " + code.httpStatus() + " | "
                    + code.side().name().toLowerCase(Locale.ROOT) + " | " + failure(Lang.VI, code) + " | "
                    + failure(Lang.EN, code) + " |\n");
        }
        page.append(table("Reasons of a field", "reason", "field.", ".remedy"));
        page.append(table("States of a delivery", "state", "state.", ".todo"));
        page.append(table("Events of the timeline", "event", "event.", ""));
        page.append(table("What told the hub of a failure", "signal", "signal.", ""));
        page.append(table("Incidents", "incident", "incident.", ".todo"));
        page.append(table("Flags of a message", "flag", "flag.", ""));
        page.append(table("Checks of the ledger", "check", "audit.", ""));
        page.append(table("Mistakes in configuration files", "reason", "settings.", ".remedy"));
        return page.toString();
    }

    private static String failure(Lang lang, FailureCode code) {
        return List.of("title", "reason", "remedy").stream()
                .map(part -> TEXTS.say(lang, "failure." + code + "." + part))
                .map(GeneratedPages::cell)
                .collect(Collectors.joining(" — "));
    }

    private static String table(String title, String column, String prefix, String second) {
        StringBuilder table =
                new StringBuilder("\n## " + title + "\n\n| " + column + " | Vietnamese | English |\n|---|---|---|\n");
        Set<String> codes = TEXTS.codes(Lang.VI);
        for (String code : codes) {
            boolean isSecond = !second.isEmpty() && code.endsWith(second);
            if (code.startsWith(prefix) && !isSecond) {
                table.append("| `" + code.substring(prefix.length()) + "` | " + both(Lang.VI, code, second) + " | "
                        + both(Lang.EN, code, second) + " |\n");
            }
        }
        return table.toString();
    }

    private static String both(Lang lang, String code, String second) {
        String first = TEXTS.say(lang, code);
        String further = second.isEmpty() ? "" : TEXTS.find(lang, code + second).orElse("");
        return GeneratedPages.cell(first + " " + further);
    }
}
