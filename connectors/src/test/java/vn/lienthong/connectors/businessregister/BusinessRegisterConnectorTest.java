package vn.lienthong.connectors.businessregister;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connector.Connector;
import vn.lienthong.connectors.support.NationalServices;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.simulator.NationalServicesSimulator;
import vn.lienthong.testkit.connector.GatewayStage;
import vn.lienthong.testkit.connector.GatewayTck;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BusinessRegisterConnectorTest extends GatewayTck {
    private final NationalServicesSimulator services = NationalServicesSimulator.start(0);

    @AfterAll
    void stop() {
        services.close();
    }

    @Override
    protected Connector connector() {
        return new BusinessRegisterConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return NationalServices.texts(base);
    }

    @Override
    protected GatewayStage stage() {
        return NationalServices.stage(
                services,
                new GatewayStage.Case(
                        QuestionKind.ENTERPRISE, "known", Businesses.ABOUT_DAT_TO, Optional.of(Businesses.DAT_TO)),
                new GatewayStage.Case(QuestionKind.ENTERPRISE, "nobody", Businesses.ABOUT_NOBODY, Optional.empty()),
                new GatewayStage.Case(
                        QuestionKind.HOUSEHOLD_BUSINESS,
                        "known",
                        Businesses.ABOUT_HOUSEHOLD,
                        Optional.of(Businesses.HOUSEHOLD)),
                new GatewayStage.Case(
                        QuestionKind.REGISTRATIONS, "a-day", Businesses.ONE_DAY, Optional.of(Businesses.OF_ONE_DAY)));
    }
}
