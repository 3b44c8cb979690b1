package vn.lienthong.http;

/** How far a call came; decides whether the receiver may have acted. */
enum Stage {
    WAITING_FOR_CONNECTION,
    CONNECTING,
    /** The last byte of the request has not left: an incomplete request has no effect. */
    SENDING,
    /** The last byte may have left. */
    AWAITING_ANSWER
}
