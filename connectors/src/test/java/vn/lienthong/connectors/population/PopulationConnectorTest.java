package vn.lienthong.connectors.population;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.connector.Connector;
import vn.lienthong.connectors.support.Strikes;
import vn.lienthong.model.Answer;
import vn.lienthong.model.BirthDate;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.Person;
import vn.lienthong.model.PersonCheck;
import vn.lienthong.model.PersonQuestion;
import vn.lienthong.model.QuestionKind;
import vn.lienthong.model.Relatives;
import vn.lienthong.simulator.PopulationSimulator;
import vn.lienthong.testkit.connector.Fault;
import vn.lienthong.testkit.connector.GatewayStage;
import vn.lienthong.testkit.connector.GatewayTck;
import vn.lienthong.testkit.connector.Simulator.Where;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PopulationConnectorTest extends GatewayTck {
    private static final Person.Relative FATHER =
            new Person.Relative("Phạm Văn Gốc", "VN", CitizenId.of("025000000011"), null);
    private static final Person.Relative MOTHER =
            new Person.Relative("Trần Thị Nguồn", "VN", CitizenId.of("025000000012"), null);
    private static final Person.Relative HUSBAND =
            new Person.Relative("Lê Văn Thử", "VN", CitizenId.of("025000000013"), null);
    private static final Person.HouseholdHead HEAD =
            new Person.HouseholdHead("02", "Lê Văn Thử", CitizenId.of("025000000013"), null);
    private static final Person MAU = new Person(
            CitizenId.of("025000000001"),
            CitizenId.of("131000001"),
            "Phạm Thị Mẫu",
            "2",
            "01",
            null,
            "2",
            null,
            BirthDate.of("1985-04-17"),
            null,
            new Person.Address("25", null, null, "Xã Mẫu Sơn", "VN"),
            new Person.Address("25", null, "08000", "Số 7 đường Thử Nghiệm", "VN"),
            null,
            "VN",
            FATHER,
            MOTHER,
            HUSBAND,
            null,
            HEAD,
            "DEMO-0007");

    private final PopulationSimulator population = PopulationSimulator.start(0);

    @AfterAll
    void stop() {
        population.close();
    }

    @Override
    protected Connector connector() {
        return new PopulationConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return People.texts(base);
    }

    @Override
    protected GatewayStage stage() {
        population.quota(100_000);
        return new GatewayStage() {
            @Override
            public URI base() {
                return population.base();
            }

            @Override
            public List<Case> cases() {
                return List.of(
                        asked(QuestionKind.PERSON, "known", People.MAU, MAU),
                        asked(QuestionKind.PERSON, "nobody", People.NOBODY, null),
                        asked(QuestionKind.PERSON_CHECK, "matches", People.MAU, new PersonCheck(true)),
                        asked(QuestionKind.PERSON_CHECK, "other-name", misnamed(), new PersonCheck(false)),
                        asked(
                                QuestionKind.RELATIVES,
                                "known",
                                People.MAU,
                                new Relatives(FATHER, MOTHER, HUSBAND, null, HEAD)));
            }

            @Override
            public void strike(Fault fault) {
                Strikes.on(population.faults(), fault, Where.EVERY_CALL, List.of());
            }

            @Override
            public void calm() {
                population.faults().off();
            }
        };
    }

    private static PersonQuestion misnamed() {
        return new PersonQuestion(People.MAU.citizenId(), "Phạm Thị Khác", People.MAU.birth());
    }

    private static GatewayStage.Case asked(
            QuestionKind kind, String name, PersonQuestion question, @org.jspecify.annotations.Nullable Answer answer) {
        return new GatewayStage.Case(kind, name, question, Optional.ofNullable(answer));
    }
}
