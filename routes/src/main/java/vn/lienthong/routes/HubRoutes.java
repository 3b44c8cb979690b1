package vn.lienthong.routes;

import org.apache.camel.builder.RouteBuilder;

/** The ways that all connections share, as design section 5 draws them. Failures and retries are states in the ledger, never of a route. */
final class HubRoutes extends RouteBuilder {
    private static final String ONE_NODE_DISPATCHES = "master:dispatch:";

    private final Stations stations;
    private final int intakeConsumers;
    private final Transport transport;

    /**
     * @param intakeConsumers messages taken from the intake queue at the same time; 0 leaves the queue alone
     */
    HubRoutes(Stations stations, int intakeConsumers, Transport transport) {
        this.stations = stations;
        this.intakeConsumers = intakeConsumers;
        this.transport = transport;
    }

    @Override
    public void configure() {
        intake();
        switch (transport) {
            case WITHIN_NODE -> dispatchWithinNode();
            case BROKER -> dispatchByBroker();
        }
    }

    private void intake() {
        // What is refused goes back to the caller, who is told; Camel's own handler would write a stack about it first.
        from(Channels.INTAKE_HTTP)
                .routeId("hub.intake-http")
                .errorHandler(noErrorHandler())
                .process(stations.eventDoor());
        from(Channels.INTAKE_PUSH)
                .routeId("hub.intake-push")
                .errorHandler(noErrorHandler())
                .process(stations.pushDoor());
        if (intakeConsumers > 0) {
            intakeQueue();
        }
    }

    private void intakeQueue() {
        from(Channels.intakeQueue(intakeConsumers))
                .routeId("hub.intake-queue")
                // It would read the body before the door does, and fail over a Java object where nobody can refuse it.
                .streamCache(false)
                .process(stations.queueDoor())
                .choice()
                .when(header(QueueDoor.PROBLEM).isNotNull())
                .to(Channels.INVALID_MESSAGES);
    }

    private void dispatchWithinNode() {
        from(ONE_NODE_DISPATCHES + Channels.ORDERS)
                .routeId("hub.dispatch")
                .process(stations.nameConnection())
                .toD(Channels.ORDERS_WITHIN);
    }

    private void dispatchByBroker() {
        from(ONE_NODE_DISPATCHES + Channels.ORDERS)
                .routeId("hub.dispatch")
                .process(stations.writeOrder())
                .to(Channels.ORDERS_OUT);
        from(ONE_NODE_DISPATCHES + Channels.REPORTS_IN)
                .routeId("hub.reports")
                .process(stations.readReport())
                .process(stations.takeReport());
    }
}
