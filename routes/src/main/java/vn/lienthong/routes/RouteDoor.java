package vn.lienthong.routes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import vn.lienthong.door.Answer;
import vn.lienthong.door.Caller;
import vn.lienthong.door.EventDoor;
import vn.lienthong.door.UnnamedDoor;
import vn.lienthong.ledger.Receipt;

/** The door for an installation's own Camel routes; they speak for the connection that they name. */
final class RouteDoor implements Processor {
    static final String SOURCE = "HubSource";
    static final String TYPE = "HubType";

    private static final String ID = "ce-id";

    private final EventDoor named;
    private final UnnamedDoor unnamed;

    RouteDoor(EventDoor named, UnnamedDoor unnamed) {
        this.named = named;
        this.unnamed = unnamed;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        String source = exchange.getProperty(SOURCE, String.class);
        String type = exchange.getProperty(TYPE, String.class);
        String id = exchange.getMessage().getHeader(ID, String.class);
        byte[] body = exchange.getMessage().getMandatoryBody(byte[].class);
        Caller caller = new Caller("route", "route:" + exchange.getFromRouteId(), Set.of(source));
        Receipt receipt = id == null
                ? unnamed.receive(caller, source, type, body)
                : receiptOf(named.receive(
                        caller,
                        "application/json",
                        Map.of("ce-specversion", "1.0", ID, id, "ce-source", source, "ce-type", type),
                        body));
        exchange.getMessage().setHeader("HubReceipt", receipt.number().toString());
    }

    private static Receipt receiptOf(List<Answer> answers) {
        Answer answer = answers.get(0);
        if (answer instanceof Answer.Refused refused) {
            throw refused.failure();
        }
        return ((Answer.Accepted) answer).receipt();
    }
}
