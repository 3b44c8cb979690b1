package vn.lienthong.routes;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import vn.lienthong.door.Caller;
import vn.lienthong.door.EventDoor;

/** From the HTTP request that the servlet put on the exchange to answers. */
final class HttpDoor implements Processor {
    private final EventDoor door;

    HttpDoor(EventDoor door) {
        this.door = door;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        exchange.getMessage()
                .setBody(door.receive(
                        exchange.getProperty(IntakeGate.CALLER, Caller.class),
                        exchange.getProperty(IntakeGate.CONTENT_TYPE, String.class),
                        (Map<String, String>) exchange.getProperty(IntakeGate.HEADERS, Map.class),
                        exchange.getMessage().getBody(byte[].class)));
    }
}
