package vn.lienthong.testkit.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.dispatch.Courier;
import vn.lienthong.dispatch.Dispatcher;
import vn.lienthong.dispatch.Flow;
import vn.lienthong.dispatch.OpenConnections;
import vn.lienthong.dispatch.OrderReport;
import vn.lienthong.dispatch.WorkOrder;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.testkit.connector.NoContents;
import vn.lienthong.wire.Canonical;

/** A node's dispatcher and couriers with threads where the broker would be; for tests of the promises. */
public final class LocalHub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalHub.class);

    private final Dispatcher dispatcher;
    private final Courier courier;
    private final ExecutorService couriers = Executors.newFixedThreadPool(8);
    private final ExecutorService dispatch = Executors.newSingleThreadExecutor();
    private final ExecutorService heart = Executors.newSingleThreadExecutor();
    private final Ledger ledger;
    private final Predicate<OrderReport> heard;
    private final AtomicInteger failedOrders = new AtomicInteger();
    private volatile boolean running = true;

    public LocalHub(Ledger ledger, OpenConnections connections, Map<String, Flow> flows, Clock clock) {
        this(ledger, connections, flows, clock, report -> true);
    }

    /**
     * A node whose reports may get lost.
     *
     * @param heard whether a report reaches the dispatcher
     */
    public LocalHub(
            Ledger ledger,
            OpenConnections connections,
            Map<String, Flow> flows,
            Clock clock,
            Predicate<OrderReport> heard) {
        this.ledger = ledger;
        this.heard = heard;
        this.dispatcher = new Dispatcher(ledger.endpoints(), ledger.upkeep(), flows, clock);
        this.courier = new Courier(
                ledger.lanes(),
                ledger.outcomes(),
                connections,
                Canonical.standard(),
                new NoContents(),
                (c, o, n) -> {},
                clock);
        dispatcher.lead();
        dispatch.execute(this::run);
        heart.execute(this::beat);
    }

    private void run() {
        try {
            while (running) {
                for (WorkOrder order : dispatcher.next(Duration.ofMillis(100))) {
                    couriers.execute(() -> carryOut(order));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(WorkOrder order) {
        try {
            OrderReport report = courier.carryOut(order);
            if (heard.test(report)) {
                dispatcher.report(report);
            }
        } catch (RuntimeException e) {
            // As a route does: say it and go on, without a report.
            LOG.warn("an order failed", e);
            failedOrders.incrementAndGet();
        }
    }

    /** Orders that ended in an exception and without a report. */
    int failedOrders() {
        return failedOrders.get();
    }

    private void beat() {
        while (running && !Thread.currentThread().isInterrupted()) {
            ledger.node().renew();
            ledger.lanes().giveBack();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    @Override
    public void close() {
        running = false;
        dispatch.shutdownNow();
        heart.shutdownNow();
        couriers.shutdown();
        try {
            couriers.awaitTermination(20, TimeUnit.SECONDS);
            dispatch.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
