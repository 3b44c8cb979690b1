package vn.lienthong.connectors.linkedservices;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connector.Connector;
import vn.lienthong.connectors.support.NationalServices;
import vn.lienthong.model.CivilRecordQuestion;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.DossierStanding;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.simulator.NationalServicesSimulator;
import vn.lienthong.testkit.connector.GatewayStage;
import vn.lienthong.testkit.connector.GatewayTck;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkedServicesConnectorTest extends GatewayTck {
    private final NationalServicesSimulator services = NationalServicesSimulator.start(0);

    @AfterAll
    void stop() {
        services.close();
    }

    @Override
    protected Connector connector() {
        return new LinkedServicesConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of(
                "base",
                base.toString(),
                "login-path",
                "/lienThong/login",
                "result-path",
                "/lienThong/LayKetQua",
                "username",
                NationalServicesSimulator.CONSUMER_KEY,
                "password",
                NationalServicesSimulator.CONSUMER_SECRET,
                "province",
                "25");
    }

    @Override
    protected GatewayStage stage() {
        return NationalServices.stage(
                services,
                new GatewayStage.Case(
                        QuestionKind.LINKED_STANDING,
                        "done",
                        about("0011"),
                        Optional.of(
                                new DossierStanding(null, "4", "Đã đăng ký khai sinh", "LT-DEMO-0011", null, null))),
                new GatewayStage.Case(QuestionKind.LINKED_STANDING, "unknown", about("0099"), Optional.empty()));
    }

    private static CivilRecordQuestion about(String no) {
        return new CivilRecordQuestion("LTKS", DossierNumber.of("H44.05-260305-" + no));
    }
}
