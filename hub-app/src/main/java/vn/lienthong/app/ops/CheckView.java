package vn.lienthong.app.ops;

import vn.lienthong.ledger.Audit;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** One rule of the ledger and how many things break it, as people read it. */
record CheckView(String code, long faults, boolean good, String sentence) {
    static CheckView of(Audit.Check check, Texts texts, Lang lang) {
        return new CheckView(
                check.code(), check.faults(), check.faults() == 0, texts.say(lang, "audit." + check.code()));
    }
}
