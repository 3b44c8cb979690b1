package vn.lienthong.status;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.Endpoints;
import vn.lienthong.ledger.Incident;
import vn.lienthong.ledger.SourceSignal;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Incidents as people read them: what happened to which connection, whose side it is on, what to do. */
public final class Incidents {
    private final Endpoints endpoints;
    private final Texts texts;
    private final Signals signals;

    public Incidents(Endpoints endpoints, Texts texts) {
        this.endpoints = endpoints;
        this.texts = texts;
        this.signals = new Signals(texts);
    }

    /** Open ones first, then the newest. */
    public List<Told> list(int limit, Lang lang) {
        return endpoints.incidents(limit).stream()
                .map(incident -> told(incident, lang))
                .toList();
    }

    private Told told(Incident incident, Lang lang) {
        Optional<SourceSignal> source = Optional.ofNullable(incident.signal()).flatMap(SourceSignal::find);
        String signal = source.map(SourceSignal::reason).orElse(incident.signal());
        String code = "incident." + incident.code();
        String detail = source.map(s -> texts.say(lang, "source." + s.reason(), facts(s, lang)))
                .orElseGet(() -> signals.tell(signal, lang));
        Map<String, String> facts = Map.of("connection", incident.connection(), "detail", detail);
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
                        .orElseGet(() -> texts.say(lang, code + ".todo", facts)));
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
