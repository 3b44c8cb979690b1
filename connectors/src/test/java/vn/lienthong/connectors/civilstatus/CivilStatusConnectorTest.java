package vn.lienthong.connectors.civilstatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Reply;
import vn.lienthong.connectors.ngsp.JusticeErrors;
import vn.lienthong.connectors.support.NationalServices;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.model.Catalogue;
import vn.lienthong.model.CatalogueName;
import vn.lienthong.model.CatalogueQuestion;
import vn.lienthong.model.CivilRecord;
import vn.lienthong.model.CivilRecordQuestion;
import vn.lienthong.model.CivilStandingQuestion;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.DossierStanding;
import vn.lienthong.model.DossierStanding.Stage;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.simulator.NationalServicesSimulator;
import vn.lienthong.testkit.connector.GatewayStage;
import vn.lienthong.testkit.connector.GatewayTck;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CivilStatusConnectorTest extends GatewayTck {
    private final NationalServicesSimulator services = NationalServicesSimulator.start(0);

    @AfterAll
    void stop() {
        services.close();
    }

    @Override
    protected Connector connector() {
        return new CivilStatusConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return NationalServices.texts(base);
    }

    @Override
    protected GatewayStage stage() {
        return NationalServices.stage(
                services,
                new GatewayStage.Case(QuestionKind.CIVIL_RECORD, "done", about("0007"), Optional.of(record("0007"))),
                new GatewayStage.Case(QuestionKind.CIVIL_RECORD, "unknown", about("0099"), Optional.empty()),
                new GatewayStage.Case(
                        QuestionKind.CIVIL_STANDING,
                        "done",
                        standing("0007"),
                        Optional.of(stands(Stage.DONE, "4", null))),
                new GatewayStage.Case(
                        QuestionKind.CIVIL_STANDING,
                        "incomplete",
                        standing("0008"),
                        Optional.of(stands(Stage.SUPPLEMENT_REQUESTED, "2", "Bổ sung giấy chứng sinh"))),
                new GatewayStage.Case(QuestionKind.CIVIL_STANDING, "unknown", standing("0099"), Optional.empty()),
                new GatewayStage.Case(
                        QuestionKind.CATALOGUE,
                        "ethnic-groups",
                        new CatalogueQuestion(CatalogueName.of("dantoc")),
                        Optional.of(new Catalogue(List.of(Map.of("ma", "01", "ten", "Kinh"))))));
    }

    @Test
    void code200IsNotHttp200ButNotFinishedUntilItIs() {
        try (PooledHttp http = PooledHttp.open(HttpOptions.to(services.base()))) {
            NationalServices.Asker asker =
                    NationalServices.asker(connector(), settings(services.base()), QuestionKind.CIVIL_RECORD, http);
            assertThat(asker.ask(about("0008"))).isEqualTo(new Reply.Unfinished("200"));
            services.finishes("H44.05-260305-0008");
            assertThat(asker.ask(about("0008"))).isEqualTo(new Reply.Found(record("0008")));
        } finally {
            services.reset();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "100, Misconfigured",
        "101, Misconfigured",
        "106, Refused",
        "108, Refused",
        "200, Unfinished",
        "201, NotFound",
        "302, Refused",
        "500, Refused",
        "7, ServiceDown",
        "'', ServiceDown"
    })
    void everyCodeOfTheGuideHasItsMeaning(String code, String reply) {
        assertThat(JusticeErrors.reply(code).getClass().getSimpleName()).isEqualTo(reply);
    }

    private static CivilStandingQuestion standing(String no) {
        return new CivilStandingQuestion("8000", DossierNumber.of("H44.05-260305-" + no));
    }

    private static DossierStanding stands(Stage stage, String code, @Nullable String says) {
        return new DossierStanding(stage, code, says, null, null, null);
    }

    private static CivilRecordQuestion about(String no) {
        return new CivilRecordQuestion("KS", DossierNumber.of("H44.05-260305-" + no));
    }

    private static CivilRecord record(String no) {
        return new CivilRecord("HT-H44.05-260305-" + no, "17", "01/2026", "9");
    }
}
