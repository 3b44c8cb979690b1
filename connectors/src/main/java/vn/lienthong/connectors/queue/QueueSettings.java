package vn.lienthong.connectors.queue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import vn.lienthong.connector.Setting;

/** Keys of a {@code queue} connection, but for those of its bodies. */
final class QueueSettings {
    static final Setting<URI> SERVER = Setting.address(
            "server",
            "The broker: amqp://host or amqps://host (AMQP 1.0), mqtt://host or mqtts://host (MQTT 5), tcp://host or ssl://host (ActiveMQ Artemis in its own protocol); with a port where it is another than the usual one. amqps, mqtts and ssl take a certificate that this machine trusts.");
    static final Setting<String> QUEUE =
            Setting.text("queue", "Name of the queue; with MQTT the topics, such as so-y-te/ho-so/#.");
    static final Setting<String> USER =
            Setting.text("user", "Account of the hub at the broker.").or("");
    static final Setting<String> PASSWORD =
            Setting.secret("password", "Password of the account.").or("");
    static final Setting<String> CLIENT_ID = Setting.text(
                    "client-id",
                    "MQTT: the name under which the broker keeps what comes while the hub is away; of this connection only.")
            .or("");
    static final Setting<Duration> LINGER = Setting.duration(
                    "linger", "How long the hub waits for one more message before it leaves until the next reading.")
            .or(Duration.ofSeconds(2));
    static final Setting<Duration> TIMEOUT = Setting.duration("timeout", "How long the broker may take to answer.")
            .or(Duration.ofSeconds(30));

    private QueueSettings() {}

    static List<Setting<?>> all() {
        return List.of(SERVER, QUEUE, USER, PASSWORD, CLIENT_ID, LINGER, TIMEOUT);
    }
}
