package vn.lienthong.connectors.criminalrecord;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connector.Connector;
import vn.lienthong.connectors.support.NationalServices;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.DossierStanding;
import vn.lienthong.model.DossierStandingQuestion;
import vn.lienthong.model.PartialDate;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.simulator.NationalServicesSimulator;
import vn.lienthong.testkit.connector.GatewayStage;
import vn.lienthong.testkit.connector.GatewayTck;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CriminalRecordConnectorTest extends GatewayTck {
    private final NationalServicesSimulator services = NationalServicesSimulator.start(0);

    @AfterAll
    void stop() {
        services.close();
    }

    @Override
    protected Connector connector() {
        return new CriminalRecordConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return texts(base);
    }

    static Map<String, String> texts(URI base) {
        return NationalServices.texts(
                base,
                "office",
                "H44.14",
                "procedure-code",
                "2.000488",
                "procedure-name",
                "Cấp phiếu lý lịch tư pháp",
                "field-code",
                "G15-TP01",
                "field-name",
                "Lý lịch tư pháp");
    }

    @Override
    protected GatewayStage stage() {
        return NationalServices.stage(
                services,
                new GatewayStage.Case(
                        QuestionKind.CRIMINAL_STANDING,
                        "done",
                        about("00007"),
                        Optional.of(new DossierStanding(
                                DossierStanding.Stage.DONE,
                                "5",
                                "Đã có phiếu",
                                null,
                                PartialDate.of("2026-03-09"),
                                PartialDate.of("2026-03-10")))),
                new GatewayStage.Case(
                        QuestionKind.CRIMINAL_STANDING,
                        "under-way",
                        about("00008"),
                        Optional.of(new DossierStanding(
                                DossierStanding.Stage.IN_PROCESS, "4", "Đang xử lý", null, null, null))),
                new GatewayStage.Case(QuestionKind.CRIMINAL_STANDING, "unknown", about("00099"), Optional.empty()));
    }

    private static DossierStandingQuestion about(String no) {
        return new DossierStandingQuestion(DossierNumber.of("H44.14-260305-" + no));
    }
}
