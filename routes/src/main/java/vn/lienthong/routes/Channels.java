package vn.lienthong.routes;

/** Names of the channels between stations; queues carry the same name at the broker. */
final class Channels {
    static final String INTAKE_HTTP = "direct:intake.http";
    static final String INTAKE_PUSH = "direct:intake.push";

    /** Events refused at the intake queue, with the reason in headers (Invalid Message Channel). */
    static final String INVALID_MESSAGES = "jms:queue:intake.invalid?deliveryPersistent=true";

    static final String ORDERS = "hub:orders";

    /** Where an order goes is said in a header: one producer for all connections. */
    static final String DELIVER = "jms:queue:deliver?deliveryPersistent=false&timeToLive=60000";

    static final String REPORTS_QUEUE = "dispatch.reports";
    static final String REPORTS_OUT = "jms:queue:" + REPORTS_QUEUE + "?deliveryPersistent=false&timeToLive=60000";
    static final String REPORTS_IN =
            "jms:queue:" + REPORTS_QUEUE + "?cacheLevelName=CACHE_CONSUMER&acknowledgementModeName=AUTO_ACKNOWLEDGE";

    private Channels() {}

    static String deliverQueue(String connection) {
        return "deliver." + connection;
    }

    static String deliver(DeliveryPort port) {
        return "jms:queue:" + deliverQueue(port.connection())
                + "?cacheLevelName=CACHE_CONSUMER&acknowledgementModeName=AUTO_ACKNOWLEDGE&concurrentConsumers="
                + port.lanes();
    }

    /** Acknowledged only after the ledger's commit. */
    static String intakeQueue(int consumers) {
        return "jms:queue:intake.events?cacheLevelName=CACHE_CONSUMER&transacted=true&lazyCreateTransactionManager=false"
                + "&concurrentConsumers=" + consumers;
    }
}
