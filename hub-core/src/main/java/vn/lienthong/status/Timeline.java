package vn.lienthong.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.Archive;
import vn.lienthong.ledger.LedgerEvent;
import vn.lienthong.ledger.MessageNumber;
import vn.lienthong.ledger.StoredMessage;
import vn.lienthong.model.DossierStatus;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.Successions;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Tells what happened to a message, where it is now and what a person must do, in plain sentences (promise 7). */
public final class Timeline {
    /** Events whose detail is a signal. */
    private static final Set<String> SIGNALLED = Set.of(
            "TARGET_DOWN",
            "MISCONFIGURED",
            "ANSWER_LOST",
            "ANSWER_LOST_REPEATABLE",
            "ANSWER_LOST_CANNOT_ASK",
            "ANSWER_LOST_TOO_OFTEN",
            "PROBE_LOST");

    private static final String DOWN = "TARGET_DOWN";
    private static final Set<String> UP = Set.of("DRAINING", "TARGET_UP", "RESUMED");
    private static final Set<String> TAKEN = Set.of("DELIVERED", "DUPLICATE", "FOUND_DELIVERED");
    private static final String ANSWERS_AGAIN = "ANSWERS_AGAIN";

    private final Archive archive;
    private final Transitions transitions;
    private final UnaryOperator<String> titles;
    private final Texts texts;
    private final Signals signals;
    private final Standings standings;

    /** @param titles what people call a connection, by its name */
    public Timeline(Archive archive, Transitions transitions, UnaryOperator<String> titles, Texts texts) {
        this.archive = archive;
        this.transitions = transitions;
        this.titles = titles;
        this.texts = texts;
        this.signals = new Signals(texts);
        this.standings = new Standings(archive.around(), signals, titles, texts);
    }

    /** Empty when there is no such message. */
    public Optional<Story> tell(MessageNumber number, Lang lang) {
        return archive.find(number).map(message -> {
            List<Line> lines = lines(message, archive.eventsOf(number), lang);
            List<Standing> now = archive.deliveriesOf(number).stream()
                    .map(delivery -> standings.tell(delivery, lang))
                    .toList();
            List<String> flags = new ArrayList<>(offices(message, lang));
            transitions.unusual(message).ifPresent(change -> flags.add(flag(change, lang)));
            return new Story(message, now, lines, flags);
        });
    }

    private List<Line> lines(StoredMessage message, List<LedgerEvent> events, Lang lang) {
        List<Line> lines = new ArrayList<>();
        Set<String> down = new HashSet<>();
        for (LedgerEvent event : events) {
            String connection = event.connection();
            boolean wasDown = connection != null && down.remove(connection);
            if (connection != null && event.code().equals(DOWN)) {
                down.add(connection);
            } else if (connection != null && wasDown && TAKEN.contains(event.code())) {
                // It was the probe itself: that the system answers again is known only by this delivery.
                lines.add(new Line(
                        event.at(),
                        ANSWERS_AGAIN,
                        connection,
                        "hub",
                        texts.say(lang, "event." + ANSWERS_AGAIN, Map.of("connection", titles.apply(connection)))));
            } else if (connection != null && wasDown && !UP.contains(event.code())) {
                down.add(connection);
            }
            lines.add(line(message, event, lang));
        }
        return lines;
    }

    private Line line(StoredMessage message, LedgerEvent event, Lang lang) {
        Map<String, String> facts = new HashMap<>();
        facts.put("source", titles.apply(message.source()));
        facts.put("connection", event.connection() == null ? "" : titles.apply(event.connection()));
        facts.put("attempt", Integer.toString(event.attempt()));
        facts.put("actor", event.actor());
        facts.put("detail", detail(event, lang));
        return new Line(
                event.at(), event.code(), event.connection(), event.actor(), texts.say(lang, code(event), facts));
    }

    private String detail(LedgerEvent event, Lang lang) {
        String detail = event.detail();
        if (detail != null && event.code().equals("REFUSED")) {
            return signals.refusal(detail, lang);
        }
        return detail == null || SIGNALLED.contains(event.code()) ? signals.tell(detail, lang) : detail;
    }

    /** Both identities of an office: as its sender wrote it, and who it is now. */
    private List<String> offices(StoredMessage message, Lang lang) {
        Successions successions = Successions.of(message.flags());
        List<String> sentences = new ArrayList<>();
        successions
                .succeeded()
                .forEach((named, now) -> sentences.add(
                        texts.say(lang, "flag.SUCCEEDED", Map.of("named", named.value(), "successor", now.value()))));
        successions
                .undecided()
                .forEach((named, candidates) -> sentences.add(texts.say(
                        lang,
                        "flag.UNDECIDED",
                        Map.of(
                                "named",
                                named.value(),
                                "candidates",
                                candidates.stream().map(OrgCode::value).collect(Collectors.joining(", "))))));
        return sentences;
    }

    private String flag(Transitions.Change change, Lang lang) {
        return texts.say(
                lang,
                "flag.UNUSUAL_TRANSITION",
                Map.of("from", name(change.from(), lang), "to", name(change.to(), lang)));
    }

    private String name(DossierStatus status, Lang lang) {
        return texts.say(lang, "dossier_status." + status, Map.of());
    }

    private static String code(LedgerEvent event) {
        boolean hasReceipt = event.code().equals("DELIVERED") && event.detail() != null;
        return "event." + event.code() + (hasReceipt ? ".RECEIPT" : "");
    }

    /** Everything told of one message. */
    public record Story(StoredMessage message, List<Standing> now, List<Line> timeline, List<String> flags) {}

    /** One thing that happened. */
    public record Line(Instant at, String code, @Nullable String connection, String actor, String sentence) {}

    /**
     * Where the message stands with one receiver, and what somebody must do.
     *
     * @param side whose side it is on that it does not go on: a {@link vn.lienthong.failure.Side}; null while nothing is wrong, and
     *     behind another message, which says it
     */
    public record Standing(
            String connection,
            String state,
            @Nullable String side,
            int attempts,
            @Nullable String reason,
            Instant since,
            @Nullable Instant notBefore,
            String sentence,
            String todo) {}
}
