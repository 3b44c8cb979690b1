package vn.lienthong.routes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import vn.lienthong.door.Answer;
import vn.lienthong.door.Caller;
import vn.lienthong.door.EventDoor;

/** The door for an installation's own Camel routes; they speak for the connection that they name. */
final class RouteDoor implements Processor {
    static final String SOURCE = "HubSource";
    static final String TYPE = "HubType";

    private final EventDoor door;

    RouteDoor(EventDoor door) {
        this.door = door;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        String source = exchange.getProperty(SOURCE, String.class);
        String id = exchange.getMessage().getHeader("ce-id", exchange.getExchangeId(), String.class);
        Map<String, String> headers = Map.of(
                "ce-specversion",
                "1.0",
                "ce-id",
                id,
                "ce-source",
                source,
                "ce-type",
                exchange.getProperty(TYPE, String.class));
        byte[] body = exchange.getMessage().getMandatoryBody(byte[].class);
        List<Answer> answers = door.receive(
                new Caller("route", "route:" + exchange.getFromRouteId(), Set.of(source)),
                "application/json",
                headers,
                body);
        Answer answer = answers.get(0);
        if (answer instanceof Answer.Refused refused) {
            throw refused.failure();
        }
        if (answer instanceof Answer.Accepted accepted) {
            exchange.getMessage()
                    .setHeader("HubReceipt", accepted.receipt().number().toString());
        }
    }
}
