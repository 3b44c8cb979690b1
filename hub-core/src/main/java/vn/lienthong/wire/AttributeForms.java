package vn.lienthong.wire;

/** How names and values of attributes may be written; read for each event, so without regular expressions. */
final class AttributeForms {
    private AttributeForms() {}

    /** As connections are called. */
    static boolean isKebabCase(String value) {
        boolean afterDash = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '-' ? afterDash : !isLowerOrDigit(c)) {
                return false;
            }
            afterDash = c == '-';
        }
        return !afterDash;
    }

    /** As CloudEvents names attributes. */
    static boolean isExtensionName(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isLowerOrDigit(name.charAt(i))) {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= 20;
    }

    private static boolean isLowerOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** Whether every character lies between the two. */
    static boolean isWithin(String value, char first, char last) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < first || value.charAt(i) > last) {
                return false;
            }
        }
        return true;
    }
}
