package vn.lienthong.mapping;

/**
 * Text that went as Unicode and is none: without this look a forgotten {@code encoding} would be delivered as garbage.
 * Only what Vietnamese text cannot hold counts.
 */
final class Suspicion {
    /** Small letters of TCVN3 that are signs in Unicode; ² ³ ° º ª stand behind letters and figures elsewhere too. */
    private static final String TCVN3_SIGNS = "µ¶·¸¹¨©«¬®»¼½¾";

    private Suspicion() {}

    static void refuse(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (TCVN3_SIGNS.indexOf(text.charAt(i)) >= 0 && isWithinWord(text, i)) {
                throw Refusal.of("encoding_suspected", Encoding.TCVN3.word());
            }
        }
    }

    /** {@code Ph¹m}, {@code Hµ}, {@code ®iÒu}; not {@code 5 µm}, {@code Mẫu®}, {@code ½}. */
    private static boolean isWithinWord(String text, int at) {
        boolean letterBefore = at > 0 && Character.isLetter(text.charAt(at - 1));
        boolean smallAfter = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
        boolean endsWord = at + 1 == text.length() || text.charAt(at + 1) == ' ';
        return switch (text.charAt(at)) {
            case '®' -> smallAfter;
            case '©' -> letterBefore && smallAfter;
            default -> letterBefore && (smallAfter || endsWord);
        };
    }
}
