package vn.lienthong.dispatch;

import java.util.Locale;
import vn.lienthong.ledger.WorkSignal.Lane;

/**
 * What came of a work order.
 *
 * @param attempted deliveries that the endpoint was asked about, whatever came of each
 * @param more whether the lane had work beyond the order
 * @param lost answers that the endpoint lost in a row until the order's end, those before it included
 * @param signal what told that the endpoint is down or misconfigured, else empty
 * @param retryAfterMillis how long the endpoint asked to be left alone, 0 when it did not say
 */
public record OrderReport(
        Lane lane,
        long number,
        Verdict verdict,
        int attempted,
        boolean more,
        long retryAfterMillis,
        int lost,
        String signal) {

    /** How the endpoint behaved. */
    public enum Verdict {
        /** It answered. */
        ANSWERED,
        /** Somebody else holds the lane; nothing was done. */
        BUSY,
        DOWN,
        MISCONFIGURED
    }

    public String toText() {
        return lane.connection() + " " + lane.number() + " " + number + " "
                + verdict.name().toLowerCase(Locale.ROOT) + " " + attempted + " " + more + " " + retryAfterMillis + " "
                + lost + " " + signal;
    }

    public static OrderReport parse(String text) {
        String[] part = text.split(" ", 9);
        return new OrderReport(
                new Lane(part[0], Integer.parseInt(part[1])),
                Long.parseLong(part[2]),
                Verdict.valueOf(part[3].toUpperCase(Locale.ROOT)),
                Integer.parseInt(part[4]),
                Boolean.parseBoolean(part[5]),
                Long.parseLong(part[6]),
                Integer.parseInt(part[7]),
                part[8]);
    }
}
