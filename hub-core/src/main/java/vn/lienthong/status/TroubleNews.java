package vn.lienthong.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.lienthong.ledger.Backlog;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** What is new since the last look, each thing once: incidents that opened or ended, deliveries that were quarantined. */
public final class TroubleNews {
    private static final int LOOKED_AT = 200;

    private final Incidents incidents;
    private final UnaryOperator<String> titles;
    private final Texts texts;
    private final Map<Long, String> open = new HashMap<>();
    private Map<String, Long> quarantined = Map.of();
    private long newest;

    /** @param titles what people call a connection, by its name */
    public TroubleNews(Incidents incidents, UnaryOperator<String> titles, Texts texts) {
        this.incidents = incidents;
        this.titles = titles;
        this.texts = texts;
    }

    /** What opened or ended since; the first look tells what is open. */
    public synchronized List<News> incidents() {
        boolean isFirst = newest == 0;
        long known = newest;
        List<News> news = new ArrayList<>();
        for (Incidents.Told incident : incidents.list(LOOKED_AT, Lang.VI)) {
            newest = Math.max(newest, Math.max(incident.number(), 1));
            boolean isOpen = incident.closedAt() == null;
            boolean isNew = incident.number() > known && (isOpen || !isFirst);
            if (isNew) {
                news.add(new News(true, told("news.OPENED", incident)));
            }
            if (isOpen) {
                open.put(incident.number(), incident.connection());
            } else if (open.remove(incident.number()) != null || isNew) {
                news.add(new News(false, told("news.ENDED", incident)));
            }
        }
        newest = Math.max(newest, 1);
        return news;
    }

    /** Connections at which more deliveries are quarantined than at the last look. */
    public synchronized List<News> quarantined(List<Backlog> backlog) {
        Map<String, Long> now = backlog.stream()
                .filter(each -> each.state() == DeliveryState.QUARANTINED)
                .collect(Collectors.toMap(Backlog::connection, Backlog::count, Long::sum, TreeMap::new));
        List<News> news = new ArrayList<>();
        now.forEach((connection, count) -> more(connection, count).ifPresent(news::add));
        quarantined = now;
        return news;
    }

    private Optional<News> more(String connection, long count) {
        long before = quarantined.getOrDefault(connection, 0L);
        return count <= before
                ? Optional.empty()
                : Optional.of(new News(
                        true,
                        say(
                                "news.QUARANTINED",
                                Map.of(
                                        "connection", titles.apply(connection),
                                        "name", connection,
                                        "more", Long.toString(count - before),
                                        "n", Long.toString(count)))));
    }

    private String told(String code, Incidents.Told incident) {
        return say(
                code,
                Map.of(
                        "number", Long.toString(incident.number()),
                        "code", incident.code(),
                        "connection", titles.apply(incident.connection()),
                        "name", incident.connection(),
                        "sentence", incident.sentence(),
                        "todo", incident.todo()));
    }

    private String say(String code, Map<String, String> facts) {
        return texts.say(Lang.VI, code, facts);
    }

    /** One line for the log. */
    public record News(boolean bad, String sentence) {}
}
