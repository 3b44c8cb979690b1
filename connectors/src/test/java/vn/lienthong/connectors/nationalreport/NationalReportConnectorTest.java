package vn.lienthong.connectors.nationalreport;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connector.Connector;
import vn.lienthong.connectors.support.ReportSystemOfTheKit;
import vn.lienthong.simulator.NationalReportSimulator;
import vn.lienthong.testkit.connector.ConnectorTck;
import vn.lienthong.testkit.connector.Simulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NationalReportConnectorTest extends ConnectorTck {
    private static final String TOKEN = "demo-report-token";

    private final ReportSystemOfTheKit system = new ReportSystemOfTheKit(NationalReportSimulator.start(0, TOKEN));

    @AfterAll
    void stop() {
        system.real().close();
    }

    @Override
    protected Connector connector() {
        return new NationalReportConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of("base", base.toString(), "token", TOKEN);
    }

    @Override
    protected Optional<Simulator> simulator() {
        return Optional.of(system);
    }
}
