package vn.lienthong.routes;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;
import vn.lienthong.failure.HubFailure;

/** A refusal is no defect: where a route of an installation gets one, the log has a line of it and no stack. */
final class RefusalsInOneLine extends RouteConfigurationBuilder {
    @Override
    public void configuration() {
        routeConfiguration()
                .onException(HubFailure.class)
                .retriesExhaustedLogLevel(LoggingLevel.WARN)
                .logStackTrace(false)
                .logExhaustedMessageHistory(false);
    }
}
