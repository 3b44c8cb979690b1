package vn.lienthong.console;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.Side;
import vn.lienthong.ledger.SourceSignal;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.status.Signals;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** What a page says, in the reader's language and in the province's time. */
final class Say {
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM").withZone(ProvinceTime.ZONE);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ProvinceTime.ZONE);
    private static final double SLOW = 10;
    private static final int MOST_DIGITS = 6;

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

    /** A sentence that is not the console's own. */
    public String tell(String code) {
        return texts.say(lang, code);
    }

    /** What told the hub of a failure, in words. */
    public String signal(@Nullable String signal) {
        return signal == null ? "–" : signals.tell(signal, lang);
    }

    /** Whose side something is on. */
    String side(Side side) {
        return of("side." + side);
    }

    /** Why a receiver refused a content, with the names of the fields. */
    String refusal(String detail) {
        return signals.refusal(detail, lang);
    }

    /** As people write figures, with no more digits than it has. */
    public String figure(BigDecimal figure) {
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(MOST_DIGITS);
        return format.format(figure);
    }

    /** What is wrong with a source and what to do. */
    String source(String incident, String title, SourceSignal why) {
        String code = "source." + why.reason();
        String detail = texts.say(lang, code, why.facts());
        return texts.say(lang, "incident." + incident, Map.of("connection", title, "detail", detail)) + " "
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
        return at == null ? "–" : ProvinceTime.SECOND.format(at);
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

    /** How long something takes, in whole minutes, hours and minutes, or days and hours. */
    public String span(Duration span) {
        if (span.toMinutes() < 1) {
            return of("span.seconds", "n", span.toSeconds());
        }
        if (span.toHours() < 1) {
            return of("span.minutes", "n", span.toMinutes());
        }
        return span.toDays() < 2
                ? of("span.hours", "n", span.toHours(), "m", span.toMinutesPart())
                : of("span.days", "n", span.toDays(), "h", span.toHoursPart());
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
