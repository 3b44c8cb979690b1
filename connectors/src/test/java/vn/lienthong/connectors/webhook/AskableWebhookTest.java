package vn.lienthong.connectors.webhook;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connector.Connector;
import vn.lienthong.connectors.support.WebhookReceiver;
import vn.lienthong.simulator.WebhookSimulator;
import vn.lienthong.testkit.connector.ConnectorTck;
import vn.lienthong.testkit.connector.Simulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskableWebhookTest extends ConnectorTck {
    private final WebhookReceiver receiver = new WebhookReceiver(WebhookSimulator.start(0));

    @AfterAll
    void stop() {
        receiver.real().close();
    }

    @Override
    protected Connector connector() {
        return new WebhookConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of(
                "base", base.toString(),
                "repeatability", "askable",
                "find-path", "/find",
                "header-name", "X-Api-Key",
                "header-value", "demo-only");
    }

    @Override
    protected Optional<Simulator> simulator() {
        return Optional.of(receiver);
    }
}
