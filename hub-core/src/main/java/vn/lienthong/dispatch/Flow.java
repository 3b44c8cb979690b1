package vn.lienthong.dispatch;

import java.time.Duration;

/**
 * How a connection wants to be served.
 *
 * @param lanes deliveries under way at the same time at most
 * @param cap deliveries a second at most, 0 for no cap
 * @param probeEvery how often an endpoint that is down is tried
 */
public record Flow(int lanes, int cap, Duration probeEvery) {}
