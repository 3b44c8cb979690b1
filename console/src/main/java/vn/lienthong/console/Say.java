package vn.lienthong.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.SourceSignal;
import vn.lienthong.status.Signals;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** What a page says, in the reader's language and in the province's time. */
final class Say {
    static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(PROVINCE);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM").withZone(PROVINCE);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(PROVINCE);
    private static final double SLOW = 10;

    private static final String SIGNAL = "signal";

    private final Texts texts;
    private final Signals signals;
    private final Lang lang;
    private final Instant now;

    Say(Texts texts, Lang lang, Instant now) {
        this.texts = texts;
        this.signals = new Signals(texts);
        this.lang = lang;
        this.now = now;
    }

    /** The sentence of {@code console.<code>}; facts as name, value, name, value … */
    public String of(String code, @Nullable Object... facts) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            String name = String.valueOf(facts[i]);
            Object fact = facts[i + 1];
            named.put(name, name.equals(SIGNAL) ? signals.tell((String) fact, lang) : shown(fact));
        }
        return texts.say(lang, "console." + code, named);
    }

    /** Why a source cannot be read and what to do. */
    String source(String title, SourceSignal why) {
        String code = "source." + why.reason();
        String detail = texts.say(lang, code, why.facts());
        return texts.say(lang, "incident.SOURCE_TROUBLE", Map.of("connection", title, "detail", detail)) + " "
                + texts.say(lang, code + ".remedy", why.facts());
    }

    /** Whether the catalogue has {@code console.<code>}. */
    public boolean knows(String code) {
        return texts.find(lang, "console." + code).isPresent();
    }

    Lang lang() {
        return lang;
    }

    public String tag() {
        return lang.tag();
    }

    public String otherTag() {
        return (lang == Lang.VI ? Lang.EN : Lang.VI).tag();
    }

    public String time(@Nullable Instant at) {
        return at == null ? "–" : FULL.format(at);
    }

    public String shortTime(@Nullable Instant at) {
        return at == null ? "–" : SHORT.format(at);
    }

    public String clock(Instant at) {
        return CLOCK.format(at);
    }

    /** How long ago, in the largest unit. */
    public String ago(@Nullable Instant at) {
        if (at == null) {
            return "–";
        }
        Duration age = Duration.between(at, now);
        if (age.toSeconds() < 60) {
            return of("ago.seconds", "n", Math.max(0, age.toSeconds()));
        }
        if (age.toMinutes() < 60) {
            return of("ago.minutes", "n", age.toMinutes());
        }
        return age.toHours() < 48 ? of("ago.hours", "n", age.toHours()) : of("ago.days", "n", age.toDays());
    }

    public String number(long n) {
        return String.format(locale(), "%,d", n);
    }

    /** Messages a minute; slow ones with a figure behind the comma. */
    public String rate(double perMinute) {
        String figure = perMinute > 0 && perMinute < SLOW
                ? String.format(locale(), "%.1f", perMinute)
                : String.format(locale(), "%,.0f", perMinute);
        return of("rate", "n", figure);
    }

    private String shown(@Nullable Object fact) {
        if (fact instanceof Long || fact instanceof Integer) {
            return number(((Number) fact).longValue());
        }
        return fact == null ? "–" : fact.toString();
    }

    private Locale locale() {
        return lang == Lang.VI ? Locale.forLanguageTag("vi-VN") : Locale.ENGLISH;
    }
}
