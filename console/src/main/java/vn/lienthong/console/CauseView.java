package vn.lienthong.console;

import java.time.Instant;
import vn.lienthong.ledger.Cause;
import vn.lienthong.status.ConnectionNow;
import vn.lienthong.status.Situation;

/** One cause as a row: where, what, whose side, how many, since when. */
record CauseView(String connection, String words, String side, long count, Instant since, String link) {
    static CauseView of(Cause cause, Situation.Look look, Say say) {
        String title = look.find(cause.connection()).map(ConnectionNow::title).orElse(cause.connection());
        CauseKind kind = CauseKind.of(cause);
        return new CauseView(
                title,
                say.of("cause." + kind, "text", CauseKind.text(cause, say)),
                say.side(kind.side()),
                cause.count(),
                cause.firstAt(),
                CauseKind.link(cause));
    }
}
