package vn.lienthong.connectors.packages;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import vn.lienthong.connector.ContentsAway;
import vn.lienthong.connector.Outcome;

/** What becomes of a message whose files could not be read where the hub keeps them: nothing was sent. */
public final class Unreadable {
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    private Unreadable() {}

    /** A store that is away comes back; a file that is damaged does not mend. */
    public static Outcome outcome(IOException trouble, Clock clock) {
        return trouble instanceof ContentsAway
                ? new Outcome.NotNow("contents-away", clock.instant().plus(AGAIN_AFTER))
                : Outcome.Refused.of("content-damaged");
    }
}
