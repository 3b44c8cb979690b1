package vn.lienthong.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.ledger.Endpoint;
import vn.lienthong.ledger.Endpoints;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.ledger.Upkeep;
import vn.lienthong.ledger.WorkSignal;

/**
 * Decides which lane may send how much and when: full orders while an endpoint is up, one probe at a time while it is
 * down, growing steps after that (promise 5). One node dispatches at a time. What it knows is only a hint from the
 * ledger: it can be thrown away and read again at any moment.
 *
 * <p>Signals and reports come from any thread; {@link #next} is called by one.
 */
public final class Dispatcher implements WorkSignal {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration SWEEP_EVERY = Duration.ofMillis(500);
    private static final Duration ORDER_LOST_AFTER = Duration.ofSeconds(2);

    /**
     * Orders go out at most this often: what a busy lane gathers meanwhile shares a claim and a commit. Work that comes
     * after a pause goes at once.
     */
    private static final Duration PACE = Duration.ofMillis(50);

    private static final int MOST_HINTS = 100_000;

    private final Endpoints endpoints;
    private final Upkeep upkeep;
    private final Map<String, Flow> flows;
    private final Clock clock;
    private final BlockingQueue<Object> inbox = new LinkedBlockingQueue<>(MOST_HINTS);
    private final Recovery recovery;
    private final Map<String, Traffic> traffic = new HashMap<>();
    private long orderNumber;
    private long nextSweepNanos;
    private long nextOrdersNanos = System.nanoTime();
    private volatile boolean leading;

    /**
     * Leads nobody yet.
     *
     * @param flows of the connections to serve; may change at any time, but for the number of lanes
     */
    public Dispatcher(Endpoints endpoints, Upkeep upkeep, Map<String, Flow> flows, Clock clock) {
        this.endpoints = endpoints;
        this.upkeep = upkeep;
        this.flows = flows;
        this.clock = clock;
        this.recovery = new Recovery(endpoints, clock);
    }

    /** This node begins to dispatch: forgets everything and reads the ledger anew. */
    public void lead() {
        inbox.clear();
        traffic.clear();
        orderNumber = clock.millis() << 20;
        nextSweepNanos = System.nanoTime();
        leading = true;
    }

    public void stopLeading() {
        leading = false;
        inbox.clear();
    }

    public boolean isLeading() {
        return leading;
    }

    @Override
    public void work(Collection<Lane> lanes) {
        if (leading && !lanes.isEmpty()) {
            inbox.offer(List.copyOf(lanes));
        }
    }

    public void report(OrderReport report) {
        if (leading) {
            inbox.offer(report);
        }
    }

    /** Waits until something happens or {@code longest} has passed; returns the orders that may go now. */
    public List<WorkOrder> next(Duration longest) throws InterruptedException {
        long untilSweep = Math.max(0, nextSweepNanos - System.nanoTime());
        Object first = inbox.poll(Math.min(longest.toNanos(), untilSweep), TimeUnit.NANOSECONDS);
        if (first != null) {
            keepPace();
        }
        try {
            // One after the other: when the ledger goes away in the midst of them, the others are still there
            // afterwards.
            int rest = inbox.size();
            for (Object hint = first; hint != null; hint = rest-- > 0 ? inbox.poll() : null) {
                take(hint);
            }
            if (System.nanoTime() - nextSweepNanos >= 0) {
                // Before it, so that one that fails is not tried again without a pause.
                nextSweepNanos = System.nanoTime() + SWEEP_EVERY.toNanos();
                sweep();
            }
            return orders();
        } catch (LedgerUnavailable e) {
            LOG.warn("LEDGER_UNAVAILABLE: dispatch waits, nothing is lost ({})", e.getMessage());
            nextSweepNanos = System.nanoTime() + SWEEP_EVERY.toNanos();
            return List.of();
        }
    }

    /** Hints gather meanwhile; waking up for each of them would cost more than the orders do. */
    private void keepPace() throws InterruptedException {
        for (long left = nextOrdersNanos - System.nanoTime(); left > 0; left = nextOrdersNanos - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private List<WorkOrder> orders() {
        Instant now = clock.instant();
        long nanos = System.nanoTime();
        List<WorkOrder> orders = new ArrayList<>();
        traffic.values().forEach(t -> orders.addAll(t.orders(now, nanos)));
        if (!orders.isEmpty()) {
            nextOrdersNanos = nanos + PACE.toNanos();
        }
        return orders;
    }

    private void take(Object hint) {
        if (hint instanceof OrderReport report) {
            settle(report);
        } else if (hint instanceof List<?> lanes) {
            lanes.forEach(lane -> hasWork((Lane) lane));
        }
    }

    /** Reads from the ledger what hints may have missed: lost orders, resumed connections, times that have come. */
    private void sweep() {
        upkeep.bringBackDue();
        traffic.keySet().retainAll(flows.keySet());
        for (Endpoint endpoint : endpoints.list()) {
            Flow flow = flows.get(endpoint.connection());
            if (flow != null) {
                traffic.computeIfAbsent(
                                endpoint.connection(),
                                name -> new Traffic(endpoint, flow, () -> ++orderNumber, clock.instant()))
                        .is(endpoint, flow, clock.instant());
            }
        }
        long lostBefore = System.nanoTime() - ORDER_LOST_AFTER.toNanos();
        Set<Lane> held = upkeep.lanesHeld();
        traffic.values().forEach(t -> t.forgetLost(held::contains, lostBefore));
        upkeep.lanesWithWork().forEach(this::hasWork);
        traffic.values().forEach(recovery::rest);
    }

    private void hasWork(Lane lane) {
        Traffic t = traffic.get(lane.connection());
        if (t != null) {
            t.hasWork(lane.number());
        }
    }

    private void settle(OrderReport report) {
        Traffic t = traffic.get(report.lane().connection());
        WorkOrder order = t == null ? null : t.done(report);
        if (t == null || order == null) {
            return;
        }
        recovery.heed(t, order, report);
    }
}
