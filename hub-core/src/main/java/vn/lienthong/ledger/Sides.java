package vn.lienthong.ledger;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.Side;

/** Whose side it is on that a system cannot be reached, by what told the hub so. */
public final class Sides {
    private static final Set<String> ON_THE_WAY =
            Set.of("unknown-host", "no-route", "connect-timeout", "connect-failed", "send-failed", "answer-cut");
    /** A certificate: the receiver's own, ours, or one that we do not trust. The operator sees which. */
    private static final String CERTIFICATE = "tls-failed";
    /** It asks us to slow down, which we do by ourselves. */
    private static final String TOO_MUCH = "HTTP 429";

    private static final Set<String> IN_THE_HUB = Set.of("pool-timeout", "port-closed", "interrupted");

    private Sides() {}

    /**
     * The side that has to look first.
     *
     * @param signal as {@code login: connect-timeout}: what counts stands last
     */
    public static Side of(@Nullable String signal) {
        String last = signal == null ? "" : signal.substring(signal.lastIndexOf(' ') + 1);
        if (ON_THE_WAY.contains(last)) {
            return Side.NETWORK;
        }
        if (last.equals(CERTIFICATE)) {
            return Side.OPERATOR;
        }
        return IN_THE_HUB.contains(last) ? Side.US : Side.PARTNER;
    }

    /** Nothing is wrong and nobody has anything to do, unless it goes on for long. */
    public static boolean asksForPatience(@Nullable String signal) {
        return signal != null && signal.endsWith(TOO_MUCH);
    }
}
