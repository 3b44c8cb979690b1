package vn.lienthong.routes;

import org.apache.camel.Processor;
import org.apache.camel.component.jms.JmsConstants;
import vn.lienthong.dispatch.Courier;
import vn.lienthong.dispatch.Dispatcher;
import vn.lienthong.dispatch.OrderReport;
import vn.lienthong.dispatch.WorkOrder;

/** Each station of the hub's routes: from the exchange to the core and back, nothing else. */
final class Stations {
    private final Processor eventDoor;
    private final Processor pushDoor;
    private final Processor queueDoor;
    private final Dispatcher dispatcher;
    private final Courier courier;

    Stations(Processor eventDoor, Processor pushDoor, Processor queueDoor, Dispatcher dispatcher, Courier courier) {
        this.eventDoor = eventDoor;
        this.pushDoor = pushDoor;
        this.queueDoor = queueDoor;
        this.dispatcher = dispatcher;
        this.courier = courier;
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

    /** A work order becomes a text for its connection's queue. */
    Processor address() {
        return exchange -> {
            WorkOrder order = exchange.getMessage().getMandatoryBody(WorkOrder.class);
            exchange.getMessage()
                    .setHeader(
                            JmsConstants.JMS_DESTINATION_NAME,
                            Channels.deliverQueue(order.lane().connection()));
            exchange.getMessage().setBody(order.toText());
        };
    }

    Processor carryOut() {
        return exchange -> {
            WorkOrder order = WorkOrder.parse(exchange.getMessage().getMandatoryBody(String.class));
            OrderReport report = courier.carryOut(order);
            exchange.getMessage().removeHeaders("*");
            exchange.getMessage().setBody(report.toText());
        };
    }

    Processor takeReport() {
        return exchange -> {
            String text = exchange.getMessage().getMandatoryBody(String.class);
            if (RemoteSignal.isSignal(text)) {
                dispatcher.work(RemoteSignal.parse(text));
            } else {
                dispatcher.report(OrderReport.parse(text));
            }
        };
    }
}
