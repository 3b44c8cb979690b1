package vn.lienthong.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One connection's outside system as the hub sees it.
 *
 * @param signal what told us that it is down, e.g. {@code HTTP 503}
 * @param paused a person stopped deliveries
 * @param ramp size of the next step while draining
 */
public record Endpoint(
        String connection,
        EndpointState state,
        Instant since,
        @Nullable Instant nextProbeAt,
        int ramp,
        @Nullable String signal,
        boolean paused) {

    /** Deliveries that wait for it are parked. */
    public boolean isParked() {
        return paused || isStopped();
    }

    /** Only probes go out to it. */
    public boolean isStopped() {
        return state == EndpointState.DOWN || state == EndpointState.MISCONFIGURED;
    }
}
