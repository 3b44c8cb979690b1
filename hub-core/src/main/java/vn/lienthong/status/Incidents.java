package vn.lienthong.status;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.Endpoints;
import vn.lienthong.ledger.Incident;
import vn.lienthong.ledger.SourceSignal;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Incidents as people read them: what happened to which connection, whose side it is on, what to do. */
public final class Incidents {
    private final Endpoints endpoints;
    private final UnaryOperator<String> titles;
    private final Texts texts;
    private final Signals signals;

    /** @param titles what people call a connection, by its name */
    public Incidents(Endpoints endpoints, UnaryOperator<String> titles, Texts texts) {
        this.endpoints = endpoints;
        this.titles = titles;
        this.texts = texts;
        this.signals = new Signals(texts);
    }

    /** Open ones first, then the newest. */
    public List<Told> list(int limit, Lang lang) {
        return endpoints.incidents(limit).stream()
                .map(incident -> tell(incident, lang))
                .toList();
    }

    /** What people call a connection. */
    public String title(String connection) {
        return titles.apply(connection);
    }

    /** One incident in words. */
    public Told tell(Incident incident, Lang lang) {
        Optional<SourceSignal> source = Optional.ofNullable(incident.signal()).flatMap(SourceSignal::find);
        String signal = source.map(SourceSignal::reason).orElse(incident.signal());
        String code = "incident." + incident.code();
        String detail = source.map(s -> texts.say(lang, "source." + s.reason(), facts(s, lang)))
                .orElseGet(() -> signals.tell(signal, lang));
        Map<String, String> facts = Map.of("connection", title(incident.connection()), "detail", detail);
        return new Told(
                incident.number(),
                incident.connection(),
                incident.code(),
                incident.side(),
                signal,
                incident.openedAt(),
                incident.closedAt(),
                texts.say(lang, code, facts),
                source.map(s -> texts.say(lang, "source." + s.reason() + ".remedy", facts(s, lang)))
                        .orElseGet(() -> texts.say(lang, todo(code, incident.side(), lang), facts)));
    }

    /** What to do may differ with whose side it is on. */
    private String todo(String code, String side, Lang lang) {
        String ofSide = code + ".todo." + side;
        return texts.find(lang, ofSide).isPresent() ? ofSide : code + ".todo";
    }

    private Map<String, String> facts(SourceSignal source, Lang lang) {
        Map<String, String> facts = new HashMap<>(source.facts());
        facts.computeIfPresent("signal", (name, signal) -> signals.tell(signal, lang));
        return facts;
    }

    /**
     * One incident.
     *
     * @param signal what the outside system or the hub saw, as a code or in its own words
     * @param side who must act: a {@link vn.lienthong.failure.Side}
     */
    public record Told(
            long number,
            String connection,
            String code,
            String side,
            @Nullable String signal,
            Instant openedAt,
            @Nullable Instant closedAt,
            String sentence,
            String todo) {}
}
