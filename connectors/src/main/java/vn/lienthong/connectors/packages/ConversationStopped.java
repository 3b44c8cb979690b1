package vn.lienthong.connectors.packages;

import vn.lienthong.connector.Outcome;

/** The conversation has ended with this outcome. */
public final class ConversationStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    public ConversationStopped(Outcome outcome) {
        super(outcome.getClass().getSimpleName());
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
