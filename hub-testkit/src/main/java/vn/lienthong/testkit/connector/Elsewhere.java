package vn.lienthong.testkit.connector;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** Runs something as on a machine in another country; the machine's own settings come back in any case. */
final class Elsewhere {

    private Elsewhere() {}

    static <T> T run(Supplier<T> something) {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            return something.get();
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }
}
