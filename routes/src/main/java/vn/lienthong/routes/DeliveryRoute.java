package vn.lienthong.routes;

import org.apache.camel.builder.RouteBuilder;

/** The way out to one connection. */
final class DeliveryRoute extends RouteBuilder {
    private final Stations stations;
    private final DeliveryPort port;
    private final Transport transport;

    DeliveryRoute(Stations stations, DeliveryPort port, Transport transport) {
        this.stations = stations;
        this.port = port;
        this.transport = transport;
    }

    @Override
    public void configure() {
        String id = port.connection() + ".deliver";
        switch (transport) {
            case WITHIN_NODE ->
                from(Channels.deliverWithin(port))
                        .routeId(id)
                        .process(stations.carryOut())
                        .process(stations.takeReport());
            case BROKER ->
                from(Channels.deliver(port))
                        .routeId(id)
                        .process(stations.readOrder())
                        .process(stations.carryOut())
                        .process(stations.writeReport())
                        .to(Channels.REPORTS_OUT);
        }
    }
}
