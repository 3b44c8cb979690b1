package vn.lienthong.connectors.sharedcatalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.HttpReply;
import vn.lienthong.connectors.support.NationalServices;
import vn.lienthong.model.Catalogue;
import vn.lienthong.model.CatalogueName;
import vn.lienthong.model.CatalogueQuestion;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.simulator.NationalServicesSimulator;
import vn.lienthong.testkit.connector.GatewayStage;
import vn.lienthong.testkit.connector.GatewayTck;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedCatalogueConnectorTest extends GatewayTck {
    private static final CatalogueQuestion GENDERS = new CatalogueQuestion(CatalogueName.of("magioitinh"));

    private final NationalServicesSimulator services = NationalServicesSimulator.start(0);

    @BeforeAll
    void fill() {
        services.holds("magioitinh", Map.of("1", "Nam"));
    }

    @AfterAll
    void stop() {
        services.close();
    }

    @Override
    protected Connector connector() {
        return new SharedCatalogueConnector();
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
                        QuestionKind.CATALOGUE,
                        "known",
                        GENDERS,
                        Optional.of(new Catalogue(List.of(Map.of("Ma", "1", "Ten", "Nam"))))),
                new GatewayStage.Case(
                        QuestionKind.CATALOGUE,
                        "none",
                        new CatalogueQuestion(CatalogueName.of("khong-co")),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"MSG\":\"Error\",\"Count\":0} | Refused",
                "{\"MSG\":\"Done\",\"Count\":1} | Refused",
                "{} | ServiceDown",
                "[1] | ServiceDown",
                "[{}] | ServiceDown",
                "[{\"Ma\":{\"x\":1}}] | ServiceDown",
                "[{\"Ma\":\"1\",\"Ma\":\"2\"}] | ServiceDown",
                "[] | NotFound",
                "[{\" Ma\":1,\"Ten\":null}] | Found"
            })
    void http200SaysNothing(String body, String reply) {
        assertThat(NationalServices.asker(
                                connector(),
                                settings(services.base()),
                                QuestionKind.CATALOGUE,
                                call -> new HttpReply(
                                        200,
                                        Map.of(),
                                        (call.path().equals("/token") ? "{\"access_token\":\"demo\"}" : body)
                                                .getBytes(StandardCharsets.UTF_8)))
                        .ask(GENDERS)
                        .getClass()
                        .getSimpleName())
                .isEqualTo(reply);
    }
}
