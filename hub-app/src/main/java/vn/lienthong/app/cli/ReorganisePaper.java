package vn.lienthong.app.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Organisation;
import vn.lienthong.registry.Resolution;
import vn.lienthong.reorganisation.Effects;
import vn.lienthong.reorganisation.Performance;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** What a rehearsal found, as lines that an office clerk can read. */
final class ReorganisePaper {
    private final PrintWriter out;
    private final Texts texts;
    private final Lang lang;

    ReorganisePaper(PrintWriter out, Texts texts, Lang lang) {
        this.out = out;
        this.texts = texts;
        this.lang = lang;
    }

    void say(String code, Map<String, String> facts) {
        out.println(texts.say(lang, code, facts));
    }

    void effects(Effects effects) {
        say(
                "reorganise.title",
                Map.of(
                        "day", effects.on().toString(),
                        "events", "" + effects.events().size(),
                        "units", "" + effects.units().size()));
        heading("units");
        effects.units()
                .forEach(unit -> item(
                        "unit",
                        Map.of(
                                "code",
                                unit.former().code().value(),
                                "name",
                                unit.former().name()),
                        unit.now()));
        heading("connections");
        effects.connections().forEach(this::connection);
        heading("moves");
        effects.moves()
                .forEach(move -> say(
                        "reorganise.move",
                        Map.of(
                                "from",
                                move.from(),
                                "to",
                                move.to(),
                                "day",
                                move.on().toString())));
        heading("rules");
        effects.rules()
                .forEach(rule -> item(
                        rule.kind() == Effects.Rule.Kind.CLIENT ? "client" : "subscription",
                        Map.of("name", rule.name(), "code", rule.code().value()),
                        rule.now()));
        heading("messages");
        effects.messages().forEach(this::messages);
        effects.obstacles().forEach(obstacle -> say("reorganise.obstacle." + obstacle.code(), obstacle.facts()));
    }

    void result(Performance.Result result) {
        if (!result.behind().isEmpty()) {
            say("reorganise.taken_back", Map.of("nodes", String.join(", ", result.behind())));
            return;
        }
        say("reorganise.performed", Map.of("moved", "" + result.moved(), "noted", "" + result.noted()));
        result.unmoved().forEach(connection -> say("reorganise.unmoved", Map.of("connection", connection)));
    }

    private void heading(String name) {
        out.println();
        say("reorganise.heading." + name, Map.of());
    }

    private void connection(Effects.Connection touched) {
        item(
                touched.receives() ? "receiver" : "sender",
                Map.of(
                        "name", touched.name(),
                        "place", touched.place(),
                        "code", touched.code().value()),
                touched.now());
        touched.to().ifPresent(to -> say("reorganise.connection.moved", Map.of("to", to)));
    }

    private void messages(Effects.Messages messages) {
        String states = messages.states().entrySet().stream()
                .map(state -> texts.say(lang, "word.state." + state.getKey()) + " " + state.getValue())
                .collect(Collectors.joining(", "));
        say(
                "reorganise.messages",
                Map.of(
                        "connection",
                        messages.connection(),
                        "count",
                        "" + messages.count(),
                        "states",
                        states,
                        "undecided",
                        "" + messages.undecided()));
    }

    private void item(String code, Map<String, String> facts, Resolution now) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("now", now(now));
        say("reorganise." + code, all);
    }

    private String now(Resolution now) {
        return now.organisation()
                .map(unit -> texts.say(
                        lang, "reorganise.successor", Map.of("code", unit.code().value(), "name", unit.name())))
                .orElseGet(() -> texts.say(
                        lang,
                        "reorganise.undecided",
                        Map.of(
                                "candidates",
                                now.candidates().stream()
                                        .map(candidate -> candidate.organisation())
                                        .map(Organisation::code)
                                        .map(OrgCode::value)
                                        .distinct()
                                        .collect(Collectors.joining(", ")))));
    }
}
