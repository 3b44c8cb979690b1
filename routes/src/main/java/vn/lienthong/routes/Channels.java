package vn.lienthong.routes;

import java.time.Duration;

/** Names of the channels between stations; queues carry the same name at the broker. */
final class Channels {
    static final String INTAKE_HTTP = "direct:intake.http?block=false";
    static final String INTAKE_PUSH = "direct:intake.push?block=false";

    static final String INVALID_QUEUE = "intake.invalid";

    /** Events refused at the intake queue, with the reason in headers; a header names the sender's own queue. */
    static final String INVALID_MESSAGES =
            "jms:queue:" + INVALID_QUEUE + "?deliveryPersistent=true&exchangePattern=InOnly";

    static final String ORDERS = "hub:orders";

    /** Header of a work order within one node. */
    static final String CONNECTION_HEADER = "HubConnection";

    /** Where an order goes is said in a header: one producer for all connections. */
    static final String ORDERS_OUT = "jms:queue:deliver?deliveryPersistent=false";

    /** The same way within one node; the name of the connection is put in for each order. */
    static final String ORDERS_WITHIN = "seda:deliver.${header." + CONNECTION_HEADER + "}";

    static final String REPORTS_QUEUE = "dispatch.reports";
    static final String REPORTS_OUT = "jms:queue:" + REPORTS_QUEUE + "?deliveryPersistent=false";
    static final String REPORTS_IN =
            "jms:queue:" + REPORTS_QUEUE + "?cacheLevelName=CACHE_CONSUMER&acknowledgementModeName=AUTO_ACKNOWLEDGE";

    private Channels() {}

    /** Where the refused events of a client lie; it may read there. */
    static String invalidQueueOf(String client) {
        return INVALID_QUEUE + "." + client;
    }

    static String deliverQueue(String connection) {
        return "deliver." + connection;
    }

    /** What still waits when the node stops is ordered again by whoever dispatches then. */
    static String deliverWithin(DeliveryPort port) {
        return "seda:" + deliverQueue(port.connection()) + "?purgeWhenStopping=true&concurrentConsumers="
                + port.lanes();
    }

    static String deliver(DeliveryPort port) {
        return "jms:queue:" + deliverQueue(port.connection())
                + "?cacheLevelName=CACHE_CONSUMER&acknowledgementModeName=AUTO_ACKNOWLEDGE&concurrentConsumers="
                + port.lanes();
    }

    /** When a source is to be read; one node reads all sources. */
    static String due(String connection, Duration every) {
        return "master:poll:timer:" + connection + ".poll?delay=1000&fixedRate=false&period=" + every.toMillis();
    }

    /**
     * Acknowledged only after the ledger's commit. Nothing is sent where a sender asks for a reply: that could be any
     * queue, and waiting for an answer there would give the message back for ever.
     */
    static String intakeQueue(int consumers) {
        return "jms:queue:intake.events?cacheLevelName=CACHE_CONSUMER&transacted=true&lazyCreateTransactionManager=false"
                + "&disableReplyTo=true&concurrentConsumers=" + consumers;
    }
}
