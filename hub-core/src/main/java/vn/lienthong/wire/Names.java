package vn.lienthong.wire;

/** Names that a sender made up, as far as they may be said back: a key can hold a citizen's number as well as a value. */
final class Names {
    private static final int LONGEST = 64;
    private static final int MOST_DIGITS = 5;
    private static final String HIDDEN = "?";

    private Names() {}

    static String shown(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return HIDDEN;
        }
        int digits = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            digits += digit ? 1 : 0;
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
            if (!digit && !letter) {
                return HIDDEN;
            }
        }
        return digits > MOST_DIGITS ? HIDDEN : name;
    }
}
