package vn.lienthong.status;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Outcome.Refused;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/**
 * What told the hub of a failure, as people read it. A signal is {@code code}, {@code code number} or {@code code: signal},
 * e.g. {@code connect-refused}, {@code HTTP 503}, {@code login: HTTP 500}; what the catalogue does not know stays as it is.
 * A refusal is the receiver's own code or a signal, with the fields that it names: {@code 22 — /number, /summary}.
 */
public final class Signals {
    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z_-]*)(?: (-?\\d+))?(?:: (.*))?");
    private static final String NOTHING = "–";
    private static final Pattern CODE = Pattern.compile("(DEFECT )?[A-Za-z0-9_.$-]{1,60}");
    private static final String OWN_WORDS = "•••";
    private static final Pattern ITEM = Pattern.compile("^/data(?=/)|/(\\d+|#)(?=/|$)");

    private final Texts texts;

    public Signals(Texts texts) {
        this.texts = texts;
    }

    /** A dash where there is none. */
    public String tell(@Nullable String signal, Lang lang) {
        if (signal == null || signal.isEmpty()) {
            return NOTHING;
        }
        Matcher form = FORM.matcher(signal);
        return form.matches() ? known(form, lang).orElse(signal) : signal;
    }

    /** The signal or the code alone, where it is one; what may be words of somebody's own is left out. */
    public String bare(@Nullable String said) {
        if (said == null) {
            return NOTHING;
        }
        int cut = said.indexOf(Refused.FIELDS);
        String first = cut < 0 ? said : said.substring(0, cut);
        boolean known =
                !tell(first, Lang.EN).equals(first) || CODE.matcher(first).matches();
        return known ? first : OWN_WORDS;
    }

    /** Why a receiver refused a content: its own code, and the names of the fields that it does not like. */
    public String refusal(String detail, Lang lang) {
        int cut = detail.indexOf(Refused.FIELDS);
        String code = cut < 0 ? detail : detail.substring(0, cut);
        String told = tell(code, lang);
        String why = told.equals(code) ? texts.say(lang, "refusal.code", Map.of("code", code)) : told;
        if (cut < 0) {
            return why;
        }
        String fields = Stream.of(
                        detail.substring(cut + Refused.FIELDS.length()).split(", "))
                .map(path -> field(path, lang))
                .collect(Collectors.joining(", "));
        return texts.say(lang, "refusal.fields", Map.of("why", why, "fields", fields));
    }

    private String field(String path, Lang lang) {
        return texts.find(lang, "field_name." + ITEM.matcher(path).replaceAll(""))
                .map(name -> name + " (" + path + ")")
                .orElse(path);
    }

    private Optional<String> known(Matcher form, Lang lang) {
        String code = "signal." + form.group(1);
        String number = Optional.ofNullable(form.group(2)).orElse("");
        Map<String, String> facts = Map.of("number", number, "signal", tell(form.group(3), lang));
        return Optional.of(code + "_" + number)
                .filter(exact -> texts.find(lang, exact).isPresent())
                .or(() -> Optional.of(code)
                        .filter(general -> texts.find(lang, general).isPresent()))
                .map(found -> texts.say(lang, found, facts));
    }
}
