package vn.lienthong.routes;

import java.util.Map;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/**
 * {@code hub:accept?source=<connection>&type=dossier}: the body is canonical JSON; header {@code ce-id} names the
 * message, else the same content again is the same message. When the step is over, the message is durable; a refusal is an exception.
 */
final class AcceptEndpoint extends DefaultEndpoint {
    private final Processor accept;
    private final String source;
    private final String type;

    private AcceptEndpoint(String uri, Component component, Processor accept, String source, String type) {
        super(uri, component);
        this.accept = accept;
        this.source = source;
        this.type = type;
    }

    static Endpoint of(String uri, Component component, Processor accept, Map<String, Object> parameters) {
        return new AcceptEndpoint(
                uri, component, accept, taken(parameters, "source"), AcceptCheck.full(taken(parameters, "type")));
    }

    /** Empty only where somebody else has told that it is missing. */
    private static String taken(Map<String, Object> parameters, String name) {
        Object value = parameters.remove(name);
        return value == null ? "" : value.toString();
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) throws Exception {
                exchange.setProperty(RouteDoor.SOURCE, source);
                exchange.setProperty(RouteDoor.TYPE, type);
                accept.process(exchange);
            }
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("hub:accept only takes");
    }
}
