package vn.lienthong.routes;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** Looks at the signatures of documents that have come; one node at a time. */
final class SignatureRoute extends RouteBuilder {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Stations stations;

    SignatureRoute(Stations stations) {
        this.stations = stations;
    }

    @Override
    public void configure() {
        from(Channels.due("signatures", EVERY)).routeId("hub.signatures").process(stations.lookAtSignatures());
    }
}
