package vn.lienthong.failure;

/**
 * Stable codes of everything that can go wrong at a door or in a file.
 *
 * <p>Title, reason and remedy of each code stand in the text catalogue under {@code failure.<CODE>.*}; a code is never
 * reused with another meaning.
 */
public enum FailureCode {
    /** The request carries no valid identity. */
    UNAUTHENTICATED(401, Side.SENDER),
    /** No token is given for this account and secret. */
    CREDENTIALS_REFUSED(401, Side.SENDER),
    /** The identity is valid and has no right to do this. */
    FORBIDDEN(403, Side.SENDER),
    /** The caller sends faster than its limit. */
    TOO_MANY_REQUESTS(429, Side.SENDER),
    /** The hub holds as many bodies as it has room for. */
    TOO_BUSY(503, Side.US),
    /** The body is larger than the door allows. */
    BODY_TOO_LARGE(413, Side.SENDER),
    /** The content type is not one that the door understands. */
    CONTENT_TYPE_UNSUPPORTED(415, Side.SENDER),
    /** The body is not well-formed: bad JSON, bad UTF-8, a key twice, nested too deep. */
    BODY_MALFORMED(400, Side.SENDER),
    /** The envelope (CloudEvents attributes) is incomplete or wrong. */
    ENVELOPE_INVALID(400, Side.SENDER),
    /** The message breaks a rule of its type; the fields are listed. */
    MESSAGE_INVALID(422, Side.SENDER),
    /** The same identity was used before with other content. */
    CONTENT_CONFLICT(409, Side.SENDER),
    /** The path does not know the method. */
    METHOD_NOT_ALLOWED(405, Side.SENDER),
    /** The thing asked for does not exist. */
    NOT_FOUND(404, Side.SENDER),
    /** The operation does not fit the present state of the thing. */
    STATE_CONFLICT(409, Side.SENDER),
    /** The request itself is wrong: an unknown parameter, a missing reason. */
    REQUEST_INVALID(400, Side.SENDER),
    /** A configuration file has problems; all are listed. */
    SETTINGS_INVALID(409, Side.OPERATOR),
    /** The outside service refuses a question for its content. */
    QUESTION_REFUSED(422, Side.SENDER),
    /** The outside service that should answer cannot be reached or cannot serve. */
    SERVICE_DOWN(503, Side.PARTNER),
    /** The outside service that should answer does not know the hub. */
    SERVICE_REFUSES_US(503, Side.OPERATOR),
    /** The hub is starting or stopping, so nothing is taken in. */
    NOT_READY(503, Side.US),
    /** The outside issuer of tokens cannot be reached, so nobody new is recognised. */
    ISSUER_UNAVAILABLE(503, Side.OPERATOR),
    /** The ledger cannot be reached, so nothing can be promised. */
    LEDGER_UNAVAILABLE(503, Side.US),
    /** A defect of the hub. */
    DEFECT(500, Side.US);

    private final int httpStatus;
    private final Side side;

    FailureCode(int httpStatus, Side side) {
        this.httpStatus = httpStatus;
        this.side = side;
    }

    /** HTTP status that a door answers with, RFC 9110. */
    public int httpStatus() {
        return httpStatus;
    }

    public Side side() {
        return side;
    }
}
