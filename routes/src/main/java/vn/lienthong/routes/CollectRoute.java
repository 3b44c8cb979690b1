package vn.lienthong.routes;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** Frees contents that no message names any more; one node at a time. */
final class CollectRoute extends RouteBuilder {
    private static final Duration EVERY = Duration.ofHours(6);

    private final Stations stations;

    CollectRoute(Stations stations) {
        this.stations = stations;
    }

    @Override
    public void configure() {
        from(Channels.due("contents", EVERY)).routeId("hub.contents").process(stations.collectContents());
    }
}
