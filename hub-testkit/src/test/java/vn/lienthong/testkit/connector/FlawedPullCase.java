package vn.lienthong.testkit.connector;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;

/** The test of a source's connector as an author would write it; run by {@link PullKitCatchesTest} only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(FlawedPullCase.GivenFlaw.class)
class FlawedPullCase extends PullTck {
    private final Shelf shelf = new Shelf();
    private final Optional<PullFlaw> flaw;

    FlawedPullCase(GivenFlaw.Given given) {
        this.flaw = given.flaw();
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
                return Ports.of(new FlawedPull(shelf, flaw));
            }
        };
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of();
    }

    @Override
    protected SourceStage stage() {
        return shelf;
    }

    /** Takes the flaw from the run's configuration. */
    static final class GivenFlaw implements ParameterResolver {
        record Given(Optional<PullFlaw> flaw) {}

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Given.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new Given(context.getConfigurationParameter("flaw").map(PullFlaw::valueOf));
        }
    }
}
