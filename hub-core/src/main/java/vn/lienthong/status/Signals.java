package vn.lienthong.status;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/**
 * What told the hub of a failure, as people read it. A signal is {@code code}, {@code code number} or {@code code: signal},
 * e.g. {@code connect-refused}, {@code HTTP 503}, {@code login: HTTP 500}; what the catalogue does not know stays as it is.
 */
public final class Signals {
    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z_-]*)(?: (-?\\d+))?(?:: (.*))?");
    private static final String NOTHING = "–";

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
