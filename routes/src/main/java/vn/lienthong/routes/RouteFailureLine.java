package vn.lienthong.routes;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Problem;
import vn.lienthong.text.Texts;

/** A failure in a route of an installation, as a sentence for the log: which route, why, whose side, what to do. */
final class RouteFailureLine {
    private static final int FIELDS_SHOWN = 3;
    private static final int DEEPEST = 5;

    private final Texts texts;

    RouteFailureLine(Texts texts) {
        this.texts = texts;
    }

    String of(String route, HubFailure failure, Lang lang) {
        Problem problem = Problem.of(failure, lang, texts);
        String fields = problem.errors().stream()
                .limit(FIELDS_SHOWN)
                .map(error -> error.path() + ": " + error.reason())
                .collect(Collectors.joining(" "));
        int more = problem.errors().size() - FIELDS_SHOWN;
        return texts.say(
                lang,
                "route.refused",
                Map.of(
                        "route", route,
                        "code", problem.code(),
                        "reason", problem.detail(),
                        "fields", more > 0 ? fields + " (+" + more + ")" : fields,
                        "side", texts.say(lang, "side." + problem.side()),
                        "remedy", problem.remedy()));
    }

    /** Something else than the hub failed: by its kind, since its own words may quote the message. */
    String of(String route, Exception failure, Lang lang) {
        String kinds = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .map(each -> each.getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining(" < "));
        return texts.say(lang, "route.failed", Map.of("route", route, "kinds", kinds));
    }
}
