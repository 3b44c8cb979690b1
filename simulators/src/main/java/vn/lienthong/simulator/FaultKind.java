package vn.lienthong.simulator;

/** What an outside system can do wrong, seen from its client. */
public enum FaultKind {
    /**
     * Nobody listens: connections are refused and the open ones are closed. By rate or count it is a connection reset
     * without an answer, with nothing done.
     */
    DOWN,
    /** Does the work at once, answers after the fault's delay. */
    SLOW,
    /** Does the work, then drops the connection without an answer. */
    CUT_AFTER_EFFECT,
    /** Drops the connection without an answer, nothing done. */
    CUT_BEFORE_EFFECT,
    HTTP_500,
    HTTP_502,
    /** With {@code Retry-After: 1}. */
    HTTP_503,
    HTTP_401,
    /** With {@code Retry-After: 1}. */
    HTTP_429,
    /** HTTP 200 with an {@code error_code} that is not 0, nothing done. */
    ERROR_200,
    /** HTTP 200 and JSON by its content type, but broken bytes; nothing done. */
    GARBAGE,
    /** HTTP 200 and a page of a proxy in place of the answer; nothing done. */
    HTML_200,
    /** The session is gone; nothing done. Strikes only calls that carry a session. */
    SESSION_EXPIRED,
    /**
     * "Already there", as if a twin of the call had come first: the work is done when it was not, and the answer is
     * {@code -3}. Strikes only calls that change something.
     */
    DUPLICATE_ANSWER
}
