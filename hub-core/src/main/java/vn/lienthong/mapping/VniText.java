package vn.lienthong.mapping;

/** VNI for Windows: letters with one sign have a character of their own, all others are a vowel and a character of signs. */
final class VniText {
    private static final String SINGLE = "ÑñÖöÔôÆæÓóÒòÍíÌìÎî";
    private static final String SINGLE_LETTERS = "ĐđƯưƠơỈỉĨĩỊịÍíÌìỴỵ";

    private static final String SIGNS = "ùøûõïâáàåãäêéèúüë";
    private static final char CIRCUMFLEX = '\u0302';
    private static final char BREVE = '\u0306';
    private static final char ACUTE = '\u0301';
    private static final char GRAVE = '\u0300';
    private static final char HOOK = '\u0309';
    private static final char TILDE = '\u0303';
    private static final char DOT = '\u0323';
    private static final char[] TONES = {ACUTE, GRAVE, HOOK, TILDE, DOT};
    private static final int PLAIN = TONES.length;
    private static final int WITH_CIRCUMFLEX = PLAIN + 1 + TONES.length;

    private VniText() {}

    static String decode(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int single = SINGLE.indexOf(c);
            if (c < 0x80) {
                out.append(c);
            } else if (single >= 0) {
                out.append(SINGLE_LETTERS.charAt(single));
            } else {
                addSigns(out, SIGNS.indexOf(Character.toLowerCase(c)));
            }
        }
        return out.toString();
    }

    /** The order of {@link #SIGNS}: five tones, circumflex alone and with each tone, breve alone and with each tone. */
    private static void addSigns(StringBuilder out, int sign) {
        char letter = out.isEmpty() ? ' ' : Character.toLowerCase(out.charAt(out.length() - 1));
        if (sign < 0) {
            throw refused();
        }
        if (sign < PLAIN) {
            require(letter, "aeouyơư");
            out.append(TONES[sign]);
            return;
        }
        boolean circumflex = sign < WITH_CIRCUMFLEX;
        require(letter, circumflex ? "aeo" : "a");
        out.append(circumflex ? CIRCUMFLEX : BREVE);
        int tone = sign - (circumflex ? PLAIN : WITH_CIRCUMFLEX) - 1;
        if (tone >= 0) {
            out.append(TONES[tone]);
        }
    }

    private static void require(char letter, String letters) {
        if (letters.indexOf(letter) < 0) {
            throw refused();
        }
    }

    private static Refusal refused() {
        return Refusal.of("encoding", Encoding.VNI.word());
    }
}
