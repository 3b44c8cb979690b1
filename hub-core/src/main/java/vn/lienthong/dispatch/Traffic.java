package vn.lienthong.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.Endpoint;
import vn.lienthong.ledger.WorkSignal.Lane;

/** The dispatcher's picture of one connection: which lanes have work, which are under way, what the endpoint bears. */
final class Traffic {
    /** Deliveries in one order; large enough to share a commit, small enough to be fair. */
    static final int FULL_ORDER = 200;

    /** Steps after an outage: 1 (the probe), 5, 20, 100, then everything. */
    private static final int[] RAMP = {5, 20, 100};

    private final String connection;
    private Flow flow;
    private final LongSupplier orderNumbers;
    private boolean[] work;
    private @Nullable Sent[] underWay;
    private Endpoint endpoint;
    private double allowance;
    private Instant allowanceAt;
    private int nextLane;
    private int lostInARow;

    Traffic(Endpoint endpoint, Flow flow, LongSupplier orderNumbers, Instant now) {
        this.connection = endpoint.connection();
        this.endpoint = endpoint;
        this.flow = flow;
        this.orderNumbers = orderNumbers;
        this.work = new boolean[flow.lanes()];
        this.underWay = new Sent[flow.lanes()];
        this.allowance = flow.cap();
        this.allowanceAt = now;
    }

    /** The lane may be one that another node has added since this one last read how many there are. */
    void hasWork(int lane) {
        if (lane >= work.length) {
            work = Arrays.copyOf(work, lane + 1);
            underWay = Arrays.copyOf(underWay, lane + 1);
        }
        work[lane] = true;
    }

    /** Orders sent long ago for lanes that nobody holds are lost, or their reports are. */
    void forgetLost(Predicate<Lane> held, long sentBeforeNanos) {
        for (int lane = 0; lane < underWay.length; lane++) {
            Sent sent = underWay[lane];
            if (sent != null && sent.atNanos - sentBeforeNanos < 0 && !held.test(sent.order.lane())) {
                underWay[lane] = null;
            }
        }
    }

    Endpoint endpoint() {
        return endpoint;
    }

    Flow flow() {
        return flow;
    }

    void endpointIs(Endpoint now) {
        if (now.state() != endpoint.state()) {
            lostInARow = 0;
        }
        endpoint = now;
    }

    void is(Endpoint state, Flow wanted, Instant now) {
        endpointIs(state);
        if (wanted.cap() != flow.cap()) {
            allowance = wanted.cap();
            allowanceAt = now;
        }
        flow = wanted;
    }

    private void spend(int deliveries) {
        if (flow.cap() > 0) {
            allowance = Math.min(flow.cap(), allowance - deliveries);
        }
    }

    /** Orders that may go now. */
    List<WorkOrder> orders(Instant now, long nanos) {
        refill(now);
        List<WorkOrder> orders = new ArrayList<>();
        int parallel = parallelNow(now);
        for (int i = 0; i < work.length && lanesUnderWay() < parallel; i++) {
            int lane = (nextLane + i) % work.length;
            int limit = limitNow();
            if (work[lane] && underWay[lane] == null && limit > 0) {
                WorkOrder order = new WorkOrder(
                        new Lane(connection, lane),
                        orderNumbers.getAsLong(),
                        limit,
                        endpoint.isStopped(),
                        endpoint.isStopped() ? EndpointFinding.LOST_ANSWERS_MEAN_DOWN : lostInARow);
                work[lane] = false;
                underWay[lane] = new Sent(order, nanos);
                spend(limit);
                orders.add(order);
            }
        }
        nextLane = work.length == 0 ? 0 : (nextLane + 1) % work.length;
        return orders;
    }

    /** The order that the report answers; null when it is no longer under way. */
    @Nullable
    WorkOrder done(OrderReport report) {
        int lane = report.lane().number();
        Sent sent = lane < underWay.length ? underWay[lane] : null;
        if (sent == null || sent.order.number() != report.number()) {
            return null;
        }
        underWay[lane] = null;
        spend(report.attempted() - sent.order.limit());
        if (report.attempted() > 0) {
            lostInARow = report.lost();
        }
        // A busy lane is left to whoever holds it; the sweep finds it again when nobody does.
        work[lane] |= switch (report.verdict()) {
            case ANSWERED -> report.more();
            case DOWN, MISCONFIGURED -> true;
            case BUSY -> false;
        };
        return sent.order;
    }

    boolean isIdle() {
        if (lanesUnderWay() > 0) {
            return false;
        }
        for (boolean has : work) {
            if (has) {
                return false;
            }
        }
        return true;
    }

    /** Next larger step of a drain, 0 when the ramp is at its end. */
    static int nextStep(int ramp) {
        for (int step : RAMP) {
            if (step > ramp) {
                return step;
            }
        }
        return 0;
    }

    private int parallelNow(Instant now) {
        if (endpoint.paused()) {
            return 0;
        }
        return switch (endpoint.state()) {
            case UP -> flow.lanes();
            case DRAINING -> 1;
            case DOWN, MISCONFIGURED -> {
                Instant probeAt = endpoint.nextProbeAt();
                yield probeAt != null && probeAt.isAfter(now) ? 0 : 1;
            }
        };
    }

    private int limitNow() {
        int wanted = switch (endpoint.state()) {
            case UP -> FULL_ORDER;
            case DRAINING -> Math.max(1, endpoint.ramp());
            case DOWN, MISCONFIGURED -> 1;
        };
        return flow.cap() == 0 ? wanted : Math.min(wanted, (int) Math.max(0, Math.floor(allowance)));
    }

    private void refill(Instant now) {
        if (flow.cap() == 0) {
            return;
        }
        double seconds = java.time.Duration.between(allowanceAt, now).toMillis() / 1000.0;
        if (seconds > 0) {
            allowance = Math.min(flow.cap(), allowance + seconds * flow.cap());
            allowanceAt = now;
        }
    }

    private int lanesUnderWay() {
        int n = 0;
        for (Sent sent : underWay) {
            n += sent == null ? 0 : 1;
        }
        return n;
    }

    private record Sent(WorkOrder order, long atNanos) {}
}
