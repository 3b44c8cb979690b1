package vn.lienthong.routes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;
import vn.lienthong.dispatch.Dispatcher;
import vn.lienthong.dispatch.WorkOrder;

/**
 * {@code hub:orders} gives one exchange for each work order, on the node that dispatches. {@code hub:accept} takes an
 * event from any route of an installation.
 */
final class HubComponent extends DefaultComponent {
    static final String NAME = "hub";
    static final String ACCEPT = "accept";

    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Dispatcher dispatcher;
    private final Processor accept;
    private final AcceptCheck check;

    HubComponent(Dispatcher dispatcher, Processor accept, AcceptCheck check) {
        this.dispatcher = dispatcher;
        this.accept = accept;
        this.check = check;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return switch (remaining) {
            case "orders" -> new OrdersEndpoint(uri, this);
            case ACCEPT -> {
                List<AcceptCheck.Mistake> mistakes = check.mistakes(parameters);
                if (!mistakes.isEmpty()) {
                    throw new IllegalArgumentException("hub:accept: " + mistakes);
                }
                yield AcceptEndpoint.of(uri, this, accept, parameters);
            }
            default -> throw unknown(remaining);
        };
    }

    static IllegalArgumentException unknown(String remaining) {
        return new IllegalArgumentException(
                "hub:" + remaining + " is not known; hub:accept hands a message to the hub");
    }

    private static final class OrdersEndpoint extends DefaultEndpoint {
        private final HubComponent component;

        OrdersEndpoint(String uri, HubComponent component) {
            super(uri, component);
            this.component = component;
        }

        @Override
        public Producer createProducer() {
            throw new UnsupportedOperationException("hub:orders only gives");
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            return new OrdersConsumer(this, processor, component.dispatcher);
        }
    }

    /** One thread: waits for the dispatcher's decisions and puts them on the way. */
    private static final class OrdersConsumer extends DefaultConsumer {
        private final Dispatcher dispatcher;
        private volatile boolean running;
        private @Nullable ExecutorService thread;

        OrdersConsumer(Endpoint endpoint, Processor processor, Dispatcher dispatcher) {
            super(endpoint, processor);
            this.dispatcher = dispatcher;
        }

        @Override
        protected void doStart() throws Exception {
            super.doStart();
            dispatcher.lead();
            running = true;
            ExecutorService started = executors().newSingleThreadExecutor(this, "dispatch");
            thread = started;
            started.execute(this::run);
        }

        @Override
        protected void doStop() throws Exception {
            running = false;
            dispatcher.stopLeading();
            if (thread != null) {
                // Gone before anybody leads again: the dispatcher's picture belongs to one thread.
                executors().shutdownGraceful(thread, LONGEST_STOP.toMillis());
            }
            super.doStop();
        }

        private ExecutorServiceManager executors() {
            return getEndpoint().getCamelContext().getExecutorServiceManager();
        }

        private void run() {
            while (running && isRunAllowed()) {
                try {
                    for (WorkOrder order : dispatcher.next(LONGEST_WAIT)) {
                        Exchange exchange = createExchange(true);
                        exchange.getMessage().setBody(order);
                        getProcessor().process(exchange);
                        // Rejected by a hub that stops: an order is a hint, whoever leads next reads the ledger.
                        if (exchange.getException() != null
                                && !(exchange.getException() instanceof RejectedExecutionException)) {
                            getExceptionHandler().handleException("an order was not sent", exchange.getException());
                        }
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (Exception e) {
                    getExceptionHandler().handleException("dispatch goes on after a failure", e);
                }
            }
        }
    }
}
