package vn.lienthong.connectors.onestop;

import java.net.URI;
import java.util.List;
import java.util.Map;
import vn.lienthong.connector.Connector;
import vn.lienthong.testkit.connector.ConnectorTck;

class OneStopConnectorTest extends ConnectorTck {

    @Override
    protected Connector connector() {
        return new OneStopConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of("intake-office", "H44.12", "field-code", "G09-NV01", "field-name", "Lĩnh vực mẫu");
    }

    @Override
    protected List<String> requiredFields(String pushPath) {
        return pushPath.endsWith("SyncDocument")
                ? List.of("/DocCode", "/DocTypeCode", "/DocTypeName", "/CitizenName", "/DateReceived")
                : List.of("/DocCode", "/ProcessorName", "/Content", "/Status", "/DateProcessed");
    }
}
