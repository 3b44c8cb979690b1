package vn.lienthong.console;

import org.springframework.web.util.UriComponentsBuilder;
import vn.lienthong.failure.Side;
import vn.lienthong.ledger.Cause;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Reasons;

/** What kind of trouble a cause is; {@code task.<kind>} and {@code cause.<kind>} say it. */
enum CauseKind {
    UNKNOWN(Side.PARTNER),
    UNROUTABLE(Side.OPERATOR),
    DEFECT(Side.US),
    REFUSED(Side.SENDER);

    private final Side side;

    CauseKind(Side side) {
        this.side = side;
    }

    static CauseKind of(Cause cause) {
        if (cause.state() == DeliveryState.UNKNOWN) {
            return UNKNOWN;
        }
        if (cause.state() == DeliveryState.HELD) {
            return UNROUTABLE;
        }
        return Reasons.DEFECT.equals(cause.reason()) ? DEFECT : REFUSED;
    }

    Side side() {
        return side;
    }

    /** What the cause is, in words. */
    static String text(Cause cause, Say say) {
        return switch (of(cause)) {
            case REFUSED -> say.refusal(cause.text());
            case UNKNOWN -> say.signal(cause.text());
            case UNROUTABLE, DEFECT -> cause.text();
        };
    }

    /** Where a cause is dealt with: the address carries the set as it was shown. */
    static String link(Cause cause) {
        return UriComponentsBuilder.fromPath("/console/quarantine/" + cause.id())
                .queryParam("connection", cause.connection())
                .queryParam("state", cause.state())
                .queryParam("upTo", cause.set().upTo())
                .queryParam("at", cause.set().changedUpTo())
                .build()
                .toUriString();
    }
}
