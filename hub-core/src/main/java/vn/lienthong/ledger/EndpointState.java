package vn.lienthong.ledger;

/** Whether a connection's outside system can be sent to. */
public enum EndpointState {
    /** Messages flow. */
    UP,
    /** It does not answer: deliveries are parked, one probe at a time tests the way. */
    DOWN,
    /** It answers again: what waited drains gently, then it is up. */
    DRAINING,
    /** It does not know us; knocking on would do harm, so a person must act. */
    MISCONFIGURED
}
