package vn.lienthong.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language of what a person reads; Vietnamese unless English is asked for. */
public enum Lang {
    VI,
    EN;

    private static final int LONGEST_HEADER = 256;

    /** The language that an {@code Accept-Language} header (RFC 9110, section 12.5.4) wants most of the two there are. */
    public static Lang of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
            return VI;
        }
        double vietnamese = 0;
        double english = 0;
        for (String range : acceptLanguage.toLowerCase(Locale.ROOT).split(",", -1)) {
            String wanted = range.strip();
            if (wanted.startsWith("vi")) {
                vietnamese = Math.max(vietnamese, weight(wanted));
            } else if (wanted.startsWith("en")) {
                english = Math.max(english, weight(wanted));
            }
        }
        return english > vietnamese ? EN : VI;
    }

    /** {@code vi} or {@code en}: name of its files and its tag in {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    Lang other() {
        return this == VI ? EN : VI;
    }

    private static double weight(String range) {
        int at = range.indexOf("q=");
        if (at < 0) {
            return 1;
        }
        try {
            return Double.parseDouble(range.substring(at + 2).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
