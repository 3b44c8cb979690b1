package vn.lienthong.wire;

import java.util.Map;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;

/** How much one request may bring. */
public record EventLimits(int eventBytes, int batchBytes, int batchEvents) {
    private static final int MIB = 1 << 20;

    public static EventLimits standard() {
        return new EventLimits(MIB, 16 * MIB, 1000);
    }

    /** For doors that know the length before they read the body, and for bodies already read. */
    void requireEventSize(long bytes) {
        requireAtMost(eventBytes, bytes);
    }

    void requireBatchSize(long bytes) {
        requireAtMost(batchBytes, bytes);
    }

    private static void requireAtMost(int most, long bytes) {
        if (bytes > most) {
            throw new HubFailure(FailureCode.BODY_TOO_LARGE, Map.of("limit", Integer.toString(most)));
        }
    }
}
