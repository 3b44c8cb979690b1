package vn.lienthong.app.ops;

import java.util.List;
import vn.lienthong.ledger.Audit;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/**
 * One rule of the ledger and how many things break it, as people read it.
 *
 * @param first numbers of the first messages that break it, with the connection
 */
record CheckView(String code, long faults, boolean good, String sentence, List<String> first) {
    static CheckView of(Audit.Check check, Texts texts, Lang lang) {
        return new CheckView(
                check.code(),
                check.faults(),
                check.isGood(),
                texts.say(lang, check.sentence(), check.facts()),
                check.first());
    }
}
