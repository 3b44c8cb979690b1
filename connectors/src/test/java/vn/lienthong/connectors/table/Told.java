package vn.lienthong.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;

import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** What people are told of a trouble. */
final class Told {
    private static final Texts TEXTS = Texts.of("source");

    private Told() {}

    /** Checks the reason, and that sentence and remedy are there in both languages with nothing left to fill in. */
    static SourceTrouble sensibly(SourceTrouble trouble, String reason) {
        assertThat(trouble.reason()).isEqualTo(reason);
        for (Lang lang : Lang.values()) {
            for (String code : new String[] {"source." + reason, "source." + reason + ".remedy"}) {
                assertThat(TEXTS.find(lang, code)).as(lang + " " + code).isPresent();
                assertThat(TEXTS.say(lang, code, trouble.facts())).doesNotContain("{");
            }
        }
        assertThat(trouble.toString()).doesNotContain(Source.PASSWORD).doesNotContain("jdbc:");
        return trouble;
    }
}
