package vn.lienthong.dispatch;

import java.time.Clock;
import java.time.Duration;
import vn.lienthong.ledger.Endpoint;
import vn.lienthong.ledger.EndpointState;
import vn.lienthong.ledger.Endpoints;

/** What reports make of an endpoint: down, then growing steps after a good probe, then up (promise 5). */
final class Recovery {
    /** So seldom that no account is locked for it, and often enough that one wrong answer at night stops nobody for good. */
    private static final Duration SELDOM = Duration.ofHours(1);

    private final Endpoints endpoints;
    private final Clock clock;

    Recovery(Endpoints endpoints, Clock clock) {
        this.endpoints = endpoints;
        this.clock = clock;
    }

    /** Changes the endpoint if the report says so, and what the traffic knows of it. */
    void heed(Traffic t, WorkOrder order, OrderReport report) {
        switch (report.verdict()) {
            case ANSWERED -> answered(t, order, report);
            case DOWN -> down(t, report);
            case MISCONFIGURED -> {
                endpoints.misconfigured(
                        report.lane().connection(),
                        report.signal(),
                        clock.instant().plus(SELDOM));
                refresh(t);
            }
            case BUSY -> {}
        }
    }

    /** Without work no report comes that could change anything: the last ones went with another leader, or a person acted. */
    void rest(Traffic t) {
        if (t.isIdle() && endpoints.upIfNothingWaits(t.endpoint())) {
            refresh(t);
        }
    }

    private void down(Traffic t, OrderReport report) {
        Duration wait = report.retryAfterMillis() > 0
                ? Duration.ofMillis(report.retryAfterMillis())
                : t.flow().probeEvery();
        endpoints.down(
                report.lane().connection(), report.signal(), clock.instant().plus(wait));
        refresh(t);
    }

    private void answered(Traffic t, WorkOrder order, OrderReport report) {
        Endpoint endpoint = t.endpoint();
        boolean tested = report.attempted() > 0;
        String connection = report.lane().connection();
        if (endpoint.isStopped() && order.careful() && tested) {
            endpoints.draining(connection, Traffic.nextStep(1));
            refresh(t);
        } else if (endpoint.state() == EndpointState.DRAINING) {
            int next = Traffic.nextStep(endpoint.ramp());
            if (next == 0 || t.isIdle()) {
                endpoints.up(connection);
                refresh(t);
            } else if (tested) {
                endpoints.draining(connection, next);
                refresh(t);
            }
        }
    }

    private void refresh(Traffic t) {
        endpoints.list().stream()
                .filter(e -> e.connection().equals(t.endpoint().connection()))
                .forEach(t::endpointIs);
    }
}
