package vn.lienthong.app.embedded;

import java.util.OptionalLong;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The Artemis that takes events from queue clients; an outside one also carries work orders between nodes. */
public interface Broker extends AutoCloseable {
    /** Durable queue that outside clients send their events to. */
    String INTAKE_QUEUE = "intake.events";

    /**
     * Topic {@code intake/mqtt} of MQTT clients; what is published there arrives in {@link #INTAKE_QUEUE}.
     *
     * <p>MQTT knows topics only, and a queue address with both meanings would deliver twice.
     */
    String INTAKE_TOPIC = "intake.mqtt";

    /** Durable queue of refused events of which nobody knows the sender, with the problem in a header. */
    String INVALID_QUEUE = "intake.invalid";

    /** Property of a message in {@link #INTAKE_QUEUE}: the client that sent it, as logged in; cannot be forged. */
    String CLIENT_PROPERTY = "hub_client";

    /** Durable queue of refused events of one client, which that client may read. */
    static String invalidQueueOf(String clientId) {
        return INVALID_QUEUE + "." + clientId;
    }

    /** A new factory of connections as the hub's own user; the caller sets windows and batches on it. */
    ActiveMQConnectionFactory connections();

    /** Messages in all its queues; empty for a broker that others run and watch. */
    default OptionalLong waiting() {
        return OptionalLong.empty();
    }

    @Override
    void close();
}
