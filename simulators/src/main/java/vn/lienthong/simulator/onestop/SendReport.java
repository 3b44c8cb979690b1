package vn.lienthong.simulator.onestop;

/**
 * What became of the events that were sent.
 *
 * @param receipts events that the hub took
 * @param refused events that it refused for good
 * @param resent sendings again after a lost answer
 * @param waits waits because the hub was busy or away
 */
public record SendReport(long receipts, long refused, long resent, long waits) {}
