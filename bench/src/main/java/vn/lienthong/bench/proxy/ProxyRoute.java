package vn.lienthong.bench.proxy;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** In at the servlet, out over the pool. */
@Component
final class ProxyRoute extends RouteBuilder {
    private final String sink;
    private final int connections;

    ProxyRoute(@Value("${proxy.sink}") String sink, @Value("${proxy.connections}") int connections) {
        this.sink = sink;
        this.connections = connections;
    }

    @Override
    public void configure() {
        from("servlet:events?httpMethodRestrict=POST")
                .routeId("proxy")
                .to(sink + "?bridgeEndpoint=true&throwExceptionOnFailure=false&maxTotalConnections=" + connections
                        + "&connectionsPerRoute=" + connections);
    }
}
