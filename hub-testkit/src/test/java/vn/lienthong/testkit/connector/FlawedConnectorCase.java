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
import vn.lienthong.connector.Repeatability;

/** The connector's test as an author would write it; run by {@link KitCatchesTest} only, with one flaw each time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(FlawedConnectorCase.GivenFlaw.class)
class FlawedConnectorCase extends ConnectorTck {
    private final Receiver receiver = new Receiver();
    private final Optional<Flaw> flaw;
    private final Repeatability repeatability;

    FlawedConnectorCase(GivenFlaw.Given given) {
        this.flaw = given.flaw();
        this.repeatability = given.repeatability();
    }

    @AfterAll
    void stop() {
        receiver.close();
    }

    @Override
    protected Connector connector() {
        return new FlawedConnector(flaw, repeatability);
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of(flaw.filter(Flaw.KEY_NOT_KEBAB::equals).isPresent() ? "Unit_Code" : "unit", "H44.12");
    }

    @Override
    protected Optional<Simulator> simulator() {
        return Optional.of(receiver);
    }

    @Override
    protected List<String> requiredFields(String pushPath) {
        return List.of("/no", "/who", "/what", "/at");
    }

    /** Takes the flaw from the run's configuration. */
    static final class GivenFlaw implements ParameterResolver {
        record Given(Optional<Flaw> flaw, Repeatability repeatability) {}

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Given.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new Given(
                    context.getConfigurationParameter("flaw").map(Flaw::valueOf),
                    context.getConfigurationParameter("repeatability")
                            .map(Repeatability::valueOf)
                            .orElse(Repeatability.IDEMPOTENT));
        }
    }
}
