package vn.lienthong.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import vn.lienthong.connector.Repeatability;

class KitCatchesTest {

    /** The JDK's server reads this once; without it every answer waits 40 ms for an acknowledgement. */
    @BeforeAll
    static void answersGoOutAtOnce() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    @ParameterizedTest
    @EnumSource(Repeatability.class)
    void aSoundConnectorPasses(Repeatability repeatability) {
        Report report = run(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(FlawedConnectorCase.class))
                .configurationParameter("repeatability", repeatability.name())
                .build());
        assertThat(report.failed).isEmpty();
        assertThat(report.passed).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void aFlawIsCaughtByTheClauseMeantForIt(Flaw flaw) {
        Report report = run(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(FlawedConnectorCase.class))
                .configurationParameter("flaw", flaw.name())
                .configurationParameter("repeatability", repeatability(flaw).name())
                .build());
        assertThat(report.failed).anyMatch(name -> name.contains(flaw.clause()));
        assertThat(report.passed).as("clauses that have nothing to do with it").hasSizeGreaterThan(20);
    }

    private static Repeatability repeatability(Flaw flaw) {
        boolean asking = flaw.clause().contains("found there");
        return asking ? Repeatability.ASKABLE : Repeatability.IDEMPOTENT;
    }

    private static Report run(LauncherDiscoveryRequest request) {
        Report report = new Report();
        LauncherFactory.create().execute(request, report);
        return report;
    }

    private static final class Report implements TestExecutionListener {
        private final List<String> passed = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                failed.add(test.getDisplayName()
                        + result.getThrowable().map(t -> " — " + t).orElse(""));
            } else if (test.isTest()) {
                passed.add(test.getDisplayName());
            }
        }
    }
}
