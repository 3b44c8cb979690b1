package vn.lienthong.connectors.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Connector;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.testkit.connector.ConnectorTck;

class TableConnectorTest extends ConnectorTck {

    @Override
    protected Connector connector() {
        return new TableConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of(
                "url",
                "jdbc:h2:mem:demo",
                "user",
                "demo",
                "password",
                "demo",
                "table",
                "HO_SO",
                "key",
                "MA",
                "watermark",
                "SUA");
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
