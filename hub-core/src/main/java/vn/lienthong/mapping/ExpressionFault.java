package vn.lienthong.mapping;

/** An expression that cannot be taken: the reason's code, the character at which it shows, and what was found there. */
public final class ExpressionFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String at;
    private final String found;

    ExpressionFault(String reason, String at, String found) {
        super(reason + " at " + at + ": " + found);
        this.reason = reason;
        this.at = at;
        this.found = found;
    }

    public String reason() {
        return reason;
    }

    /** Which character of the expression, from 1; where it is too long, how long it may be. */
    public String at() {
        return at;
    }

    public String found() {
        return found;
    }
}
