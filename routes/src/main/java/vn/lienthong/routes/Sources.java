package vn.lienthong.routes;

import org.apache.camel.CamelContext;
import vn.lienthong.door.Poller;

/** Reads one source as it is configured at that moment. */
final class Sources {
    private final ServedConnections served;
    private final Poller poller;
    private final CamelContext camel;

    Sources(ServedConnections served, Poller poller, CamelContext camel) {
        this.served = served;
        this.poller = poller;
        this.camel = camel;
    }

    void read(String connection) {
        served.findSource(connection)
                .ifPresent(source -> source.config()
                        .mapping()
                        .ifPresent(mapping -> source.pulls()
                                .forEach(pull -> poller.poll(
                                        connection, pull, mapping, source.http(), () -> isEnough(connection)))));
    }

    /** The node stops, or the source's route gives way to one of another rhythm. */
    private boolean isEnough(String connection) {
        return camel.isStopping()
                || !camel.getStatus().isStarted()
                || !camel.getRouteController()
                        .getRouteStatus(PollRoute.id(connection))
                        .isStarted();
    }
}
