package vn.lienthong.connectors.queue;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.document.RecordForm;

/**
 * Takes records out of a queue of a message broker that is not the hub's: over AMQP 1.0, over MQTT 5, or in the protocol of
 * ActiveMQ Artemis. A message holds one record or many, in JSON or XML.
 *
 * <p>A message is acknowledged when all of its records are durable in the hub, each accepted or set aside. What the broker gives
 * twice, as after a crash in between, is noticed like a row that came before. A message that is not readable at all is set
 * aside as a whole, with its content, and blocks no other.
 *
 * <p>A topic of MQTT is subscribed to with QoS 1 in a session that the broker keeps while the hub is away; what was published
 * before the first reading nobody kept. When a connection is given up, its session stays at the broker until somebody ends
 * it there.
 *
 * <p>The hub listens until nothing has come for {@code linger}, and again at the next reading ({@code poll}). A broker that
 * counts how often it gave a message must not give up early: each time that the hub's own ledger is
 * away counts, and each trial ({@code ./hub try}, which leaves the messages where they are).
 */
public final class QueueConnector implements Connector {

    @Override
    public String id() {
        return "queue";
    }

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> settings = new ArrayList<>(QueueSettings.all());
        settings.addAll(RecordForm.settings());
        return settings;
    }

    @Override
    public Ports open(Settings settings) {
        Broker broker = Broker.of(settings);
        return Ports.of(
                new QueuePull(broker, RecordForm.of(broker.queue(), settings), settings.get(QueueSettings.LINGER)));
    }
}
