package vn.lienthong.testkit.connector;

/** What an outside system does wrong, seen from the connector. */
public enum Fault {
    /** Refuses connections. */
    DOWN,
    /** Does the work and answers only after more than a second. */
    SLOW,
    /** Does the work, then drops the connection. */
    CUT_AFTER_EFFECT,
    /** Drops the connection, nothing done. */
    CUT_BEFORE_EFFECT,
    HTTP_401,
    /** With a {@code Retry-After}. */
    HTTP_429,
    HTTP_500,
    /** A gateway in between gives up: whether it passed the request on nobody knows. */
    HTTP_502,
    HTTP_503,
    /** HTTP 200 that says in its body that the content is refused; nothing done. */
    ERROR_IN_200,
    /** HTTP 200 and a broken body; nothing done. */
    GARBAGE,
    /** HTTP 200 and somebody else's web page; nothing done. */
    PAGE_IN_200
}
