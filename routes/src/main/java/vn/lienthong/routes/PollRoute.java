package vn.lienthong.routes;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** The way in from a source that the hub reads: one node at a time, one reading after the other. */
final class PollRoute extends RouteBuilder {
    private final Stations stations;
    private final String connection;
    private final Duration every;

    PollRoute(Stations stations, String connection, Duration every) {
        this.stations = stations;
        this.connection = connection;
        this.every = every;
    }

    static String id(String connection) {
        return connection + ".poll";
    }

    @Override
    public void configure() {
        from(Channels.due(connection, every)).routeId(id(connection)).process(stations.poll(connection));
    }
}
