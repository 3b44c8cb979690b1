package vn.lienthong.testkit.connector;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every connector must keep that the hub reads rows from; its test extends this and says what its source is. */
public abstract class PullTck extends ConnectorTck {

    /** The source of {@link #settings}; the test closes it. */
    protected abstract SourceStage stage();

    @TestFactory
    Stream<DynamicTest> itsRowsAreRead() {
        return new PullClauses(this).all();
    }
}
