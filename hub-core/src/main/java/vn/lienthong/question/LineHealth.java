package vn.lienthong.question;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a service that answers questions is, as this node sees it.
 *
 * @param since when the trouble began
 * @param signal what told us
 * @param side who must act, as in {@code Side}
 * @param answered questions answered since the node's start, "not found" among them
 * @param failed questions that got no answer
 * @param kinds how often each signal has come instead of an answer, since the node's start
 * @param p50Millis half of the last answers came within
 * @param p99Millis all but one of a hundred of the last answers came within
 */
public record LineHealth(
        String connection,
        State state,
        @Nullable Instant since,
        @Nullable String signal,
        @Nullable String side,
        long answered,
        long failed,
        Map<String, Long> kinds,
        long p50Millis,
        long p99Millis) {
    public LineHealth {
        kinds = Map.copyOf(kinds);
    }

    /** UP answers, SHAKY has just failed, DOWN is not asked but to try. */
    public enum State {
        UP,
        SHAKY,
        DOWN
    }
}
