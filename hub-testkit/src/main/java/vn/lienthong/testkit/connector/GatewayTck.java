package vn.lienthong.testkit.connector;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every connector must keep that answers questions; its test extends this and says what its service knows. */
public abstract class GatewayTck extends ConnectorTck {

    /** The service of {@link #settings}; the test closes it. */
    protected abstract GatewayStage stage();

    @TestFactory
    Stream<DynamicTest> itsQuestionsAreAnswered() {
        return GatewayScene.of(this).stream().flatMap(scene -> new GatewayClauses(scene).all());
    }
}
