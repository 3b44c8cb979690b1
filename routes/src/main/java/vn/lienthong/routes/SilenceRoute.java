package vn.lienthong.routes;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** Notices sources that are silent against their usual rhythm; one node at a time. */
final class SilenceRoute extends RouteBuilder {
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final Stations stations;

    SilenceRoute(Stations stations) {
        this.stations = stations;
    }

    @Override
    public void configure() {
        from(Channels.due("silence", EVERY)).routeId("hub.silence").process(stations.listenForSilence());
    }
}
