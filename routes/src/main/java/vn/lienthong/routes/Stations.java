package vn.lienthong.routes;

import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.apache.camel.component.jms.JmsConstants;
import vn.lienthong.dispatch.Courier;
import vn.lienthong.dispatch.Dispatcher;
import vn.lienthong.dispatch.OrderReport;
import vn.lienthong.dispatch.WorkOrder;
import vn.lienthong.signature.SignatureRounds;

/** Each station of the hub's routes: from the exchange to the core and back, nothing else. */
final class Stations {
    private final Processor eventDoor;
    private final Processor pushDoor;
    private final Processor queueDoor;
    private final Dispatcher dispatcher;
    private final Courier courier;
    private final Sources sources;
    private final Collection collection;
    private final SignatureRounds signatures;

    Stations(
            Processor eventDoor,
            Processor pushDoor,
            Processor queueDoor,
            Dispatcher dispatcher,
            Courier courier,
            Sources sources,
            Collection collection,
            SignatureRounds signatures) {
        this.eventDoor = eventDoor;
        this.pushDoor = pushDoor;
        this.queueDoor = queueDoor;
        this.dispatcher = dispatcher;
        this.courier = courier;
        this.sources = sources;
        this.collection = collection;
        this.signatures = signatures;
    }

    Processor eventDoor() {
        return eventDoor;
    }

    Processor pushDoor() {
        return pushDoor;
    }

    Processor queueDoor() {
        return queueDoor;
    }

    Processor nameConnection() {
        return exchange -> exchange.getMessage()
                .setHeader(Channels.CONNECTION_HEADER, order(exchange).lane().connection());
    }

    /** A work order becomes a text for its connection's queue. */
    Processor writeOrder() {
        return exchange -> {
            WorkOrder order = order(exchange);
            exchange.getMessage()
                    .setHeader(
                            JmsConstants.JMS_DESTINATION_NAME,
                            Channels.deliverQueue(order.lane().connection()));
            exchange.getMessage().setBody(order.toText());
        };
    }

    Processor readOrder() {
        return exchange -> exchange.getMessage().setBody(WorkOrder.parse(text(exchange)));
    }

    Processor carryOut() {
        return exchange -> exchange.getMessage().setBody(courier.carryOut(order(exchange)));
    }

    Processor writeReport() {
        return exchange -> {
            exchange.getMessage().removeHeaders("*");
            exchange.getMessage().setBody(report(exchange).toText());
        };
    }

    /** What comes by the broker is a report, or another node's word that lanes have work. */
    Processor readReport() {
        return exchange -> {
            String text = text(exchange);
            if (RemoteSignal.isSignal(text)) {
                dispatcher.work(RemoteSignal.parse(text));
                exchange.setRouteStop(true);
            } else {
                exchange.getMessage().setBody(OrderReport.parse(text));
            }
        };
    }

    Processor poll(String connection) {
        return exchange -> sources.read(connection);
    }

    Processor listenForSilence() {
        return exchange -> sources.listen();
    }

    Processor collectContents() {
        return exchange -> collection.run();
    }

    Processor lookAtSignatures() {
        return exchange -> signatures.run();
    }

    Processor takeReport() {
        return exchange -> dispatcher.report(report(exchange));
    }

    private static WorkOrder order(Exchange exchange) throws InvalidPayloadException {
        return exchange.getMessage().getMandatoryBody(WorkOrder.class);
    }

    private static OrderReport report(Exchange exchange) throws InvalidPayloadException {
        return exchange.getMessage().getMandatoryBody(OrderReport.class);
    }

    private static String text(Exchange exchange) throws InvalidPayloadException {
        return exchange.getMessage().getMandatoryBody(String.class);
    }
}
