package vn.lienthong.testkit.connector;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.model.BirthDate;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.PersonCheck;
import vn.lienthong.model.PersonQuestion;
import vn.lienthong.model.QuestionKind;

/** The test of a gateway's connector as an author would write it; run by {@link GatewayKitCatchesTest} only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(FlawedGatewayCase.GivenFlaw.class)
class FlawedGatewayCase extends GatewayTck {
    private static final String KNOWN = "025000000001";

    private final Receiver receiver = new Receiver(KNOWN);
    private final Optional<GatewayFlaw> flaw;

    FlawedGatewayCase(GivenFlaw.Given given) {
        this.flaw = given.flaw();
    }

    @AfterAll
    void close() {
        receiver.close();
    }

    @Override
    protected Connector connector() {
        return new Connector() {
            @Override
            public String id() {
                return "flawed";
            }

            @Override
            public List<Setting<?>> settings() {
                return List.of();
            }

            @Override
            public Ports open(Settings settings) {
                return Ports.of(new FlawedGateway(flaw));
            }
        };
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of();
    }

    @Override
    protected GatewayStage stage() {
        return new GatewayStage() {
            @Override
            public URI base() {
                return receiver.base();
            }

            @Override
            public List<Case> cases() {
                return List.of(asked("known", KNOWN, true), asked("unknown", "025000000002", false));
            }

            @Override
            public void strike(Fault fault) {
                receiver.strike(fault, Simulator.Where.EVERY_CALL);
            }

            @Override
            public void calm() {
                receiver.calm();
            }
        };
    }

    private static GatewayStage.Case asked(String name, String id, boolean matches) {
        return new GatewayStage.Case(
                QuestionKind.PERSON_CHECK,
                name,
                new PersonQuestion(CitizenId.of(id), "Phạm Thị Mẫu", BirthDate.of("1985-04-17")),
                Optional.of(new PersonCheck(matches)));
    }

    /** Takes the flaw from the run's configuration. */
    static final class GivenFlaw implements ParameterResolver {
        record Given(Optional<GatewayFlaw> flaw) {}

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Given.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new Given(context.getConfigurationParameter("flaw").map(GatewayFlaw::valueOf));
        }
    }
}
