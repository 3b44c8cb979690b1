package vn.lienthong.status;

import java.time.Instant;
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

    public Incidents(Endpoints endpoints, Texts texts) {
        this.endpoints = endpoints;
        this.texts = texts;
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
        String detail = source.map(s -> texts.say(lang, "source." + s.reason(), s.facts()))
                .orElse(signal == null ? "–" : signal);
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
                source.map(s -> texts.say(lang, "source." + s.reason() + ".remedy", s.facts()))
                        .orElseGet(() -> texts.say(lang, code + ".todo", facts)));
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
