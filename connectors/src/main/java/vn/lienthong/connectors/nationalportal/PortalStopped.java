package vn.lienthong.connectors.nationalportal;

import vn.lienthong.connector.Outcome;

/** A conversation with the portal ended before its question was answered; the outcome says why. */
public final class PortalStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    PortalStopped(Outcome outcome) {
        super(outcome.toString());
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
