package vn.lienthong.registry;

import java.time.Duration;

/**
 * How the hub delivers to a connection.
 *
 * @param lanes deliveries under way at the same time, 1–64; one key is always in one lane
 * @param cap most deliveries a second; 0 is no cap
 * @param timeout longest wait for an answer
 * @param probeEvery time between two looks at an endpoint that is down
 * @param signatures what is asked of the signatures on a document that goes there
 */
public record Delivery(int lanes, int cap, Duration timeout, Duration probeEvery, SignaturePolicy signatures) {
    public static final Delivery BY_DEFAULT =
            new Delivery(4, 0, Duration.ofSeconds(15), Duration.ofSeconds(10), SignaturePolicy.RECORD);
}
