package vn.lienthong.alert;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.lienthong.ledger.Alerts.Owed;
import vn.lienthong.ledger.Alerts.Phase;
import vn.lienthong.ledger.Incident;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.status.Incidents;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/**
 * What people are told of an incident, in both languages.
 *
 * @param id the same however often it is sent, so that who gets it twice can know
 */
public record Alert(String id, Phase phase, Incident incident, Map<Lang, Words> words) {

    public Alert {
        words = Map.copyOf(words);
    }

    static Alert of(Owed owed, Incidents incidents, Texts texts) {
        Map<Lang, Words> words = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            words.put(lang, words(owed, incidents, texts, lang));
        }
        return new Alert("alert-" + owed.no(), owed.phase(), owed.incident(), words);
    }

    private static Words words(Owed owed, Incidents incidents, Texts texts, Lang lang) {
        Incidents.Told told = incidents.tell(owed.incident(), lang);
        String code = "alert." + owed.phase();
        Map<String, String> facts = new HashMap<>();
        facts.put("number", Long.toString(told.number()));
        facts.put("connection", incidents.title(told.connection()));
        facts.put("sentence", told.sentence());
        facts.put("todo", told.todo());
        facts.put("side", texts.say(lang, "alert.side." + told.side()));
        facts.put("from", ProvinceTime.SECOND.format(told.openedAt()));
        Instant closed = told.closedAt();
        facts.put("to", closed == null ? "–" : ProvinceTime.SECOND.format(closed));
        return new Words(texts.say(lang, code + ".title", facts), texts.say(lang, code + ".text", facts));
    }

    /** In one language. */
    public Words in(Lang lang) {
        return words.getOrDefault(lang, new Words(id, id));
    }

    /** A line and a paragraph. */
    public record Words(String title, String text) {}
}
