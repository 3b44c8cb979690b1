package vn.lienthong.connectors.queue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Connector;
import vn.lienthong.testkit.connector.PullTck;
import vn.lienthong.testkit.connector.SourceStage;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Disabled("a reading that is stopped sometimes finds its session closed; MQTT is not yet to be relied on")
final class MqttQueueTest extends PullTck {
    private final AgencyBroker broker;
    private final QueueStage stage;

    MqttQueueTest(@TempDir Path folder) {
        broker = new AgencyBroker(folder);
        stage = new QueueStage(broker, true);
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @Override
    protected Connector connector() {
        return new QueueConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.ofEntries(
                Map.entry("server", "mqtt://127.0.0.1:" + broker.port()),
                Map.entry("queue", AgencyBroker.TOPIC),
                Map.entry("user", AgencyBroker.USER),
                Map.entry("password", stage.password()),
                Map.entry("client-id", QueueStage.CLIENT_ID),
                Map.entry("timeout", "5s"),
                Map.entry("linger", "700ms"));
    }

    @Override
    protected SourceStage stage() {
        return stage;
    }
}
