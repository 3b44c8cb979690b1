package vn.lienthong.connectors.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connector.Connector;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.testkit.connector.PullTck;
import vn.lienthong.testkit.connector.SourceStage;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableConnectorTest extends PullTck {
    private final TableStage stage = new TableStage();

    @AfterAll
    void stop() throws Exception {
        stage.close();
    }

    @Override
    protected Connector connector() {
        return new TableConnector(Clock.fixed(Instant.parse("2026-03-10T00:00:00Z"), ZoneOffset.UTC));
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.ofEntries(
                Map.entry("url", stage.url()),
                Map.entry("user", TableStage.USER),
                Map.entry("password", stage.password()),
                Map.entry("table", "HO_SO"),
                Map.entry("key", "MA"),
                Map.entry("watermark", "SO"),
                Map.entry("connect-timeout", "2s"));
    }

    @Override
    protected SourceStage stage() {
        return stage;
    }

    @Test
    void aWatermarkIsNeededUnlessRowsAreToldApartByContent() {
        assertThatThrownBy(() -> Source.pull(Map.of("table", "HO_SO", "key", "MA")))
                .isInstanceOf(HubFailure.class)
                .hasMessageContaining("/watermark missing");
    }

    @Test
    void aTableOrAQueryIsNeeded() {
        assertThatThrownBy(() -> Source.pull(Map.of("key", "MA", "watermark", "SUA")))
                .hasMessageContaining("/table missing");
    }

    @Test
    void aPasswordInTheAddressIsRefused() {
        for (String url : new String[] {
            "jdbc:sqlserver://demo:1433;password=x", "jdbc:postgresql://a:b@demo/x", "jdbc:oracle:thin:a/b@demo"
        }) {
            assertThatThrownBy(() -> TableSettings.URL.parse().apply(url)).hasMessageContaining("without a password");
        }
    }
}
