package vn.lienthong.connectors.documentaxis;

import vn.lienthong.connector.Outcome;

/** The conversation has ended with this outcome. */
final class AxisStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    AxisStopped(Outcome outcome) {
        super(outcome.getClass().getSimpleName());
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
