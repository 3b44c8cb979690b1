package vn.lienthong.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
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
        KitReport report = KitReport.of(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(FlawedConnectorCase.class))
                .configurationParameter("repeatability", repeatability.name())
                .build());
        assertThat(report.failed()).isEmpty();
        assertThat(report.passed()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void aFlawIsCaughtByTheClauseMeantForIt(Flaw flaw) {
        KitReport report = KitReport.of(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(FlawedConnectorCase.class))
                .configurationParameter("flaw", flaw.name())
                .configurationParameter("repeatability", repeatability(flaw).name())
                .build());
        assertThat(report.failed()).anyMatch(name -> name.contains(flaw.clause()));
        assertThat(report.passed())
                .as("clauses that have nothing to do with it")
                .hasSizeGreaterThan(20);
    }

    private static Repeatability repeatability(Flaw flaw) {
        boolean asking = flaw.clause().contains("found there") || flaw == Flaw.CALLS_A_LOST_CHANGE_DOWN;
        return asking ? Repeatability.ASKABLE : Repeatability.IDEMPOTENT;
    }
}
