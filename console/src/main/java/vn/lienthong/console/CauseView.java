package vn.lienthong.console;

import java.time.Instant;
import vn.lienthong.failure.Side;
import vn.lienthong.ledger.Cause;
import vn.lienthong.status.ConnectionNow;
import vn.lienthong.status.Situation;

/** One cause as a row: where, what, whose side, how many, since when. */
record CauseView(String connection, String words, String side, long count, Instant since, String link) {
    static CauseView of(Cause cause, Situation.Look look, Say say) {
        String title = look.find(cause.connection()).map(ConnectionNow::title).orElse(cause.connection());
        String kind = Duty.kind(cause);
        Side side = switch (kind) {
            case "DEFECT" -> Side.US;
            case "UNROUTABLE" -> Side.OPERATOR;
            case "REFUSED" -> Side.SENDER;
            default -> Side.PARTNER;
        };
        return new CauseView(
                title,
                say.of("cause." + kind, "text", cause.text()),
                Duty.side(say, side),
                cause.count(),
                cause.firstAt(),
                Duty.link(cause));
    }
}
