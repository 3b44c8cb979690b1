package vn.lienthong.app;

import java.util.function.UnaryOperator;
import vn.lienthong.status.Incidents;
import vn.lienthong.status.TroubleNews;
import vn.lienthong.testkit.ledger.LedgerFixture;
import vn.lienthong.text.Texts;

/** What the log tells of a ledger's troubles, as the hub puts it together. */
final class Troubles {
    private Troubles() {}

    static TroubleLog of(LedgerFixture fixture) {
        Texts texts = Texts.of("ledger");
        Incidents incidents = new Incidents(fixture.ledger().endpoints(), UnaryOperator.identity(), texts);
        return new TroubleLog(new TroubleNews(incidents, UnaryOperator.identity(), texts));
    }
}
