package vn.lienthong.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

class GatewayKitCatchesTest {

    @Test
    void aSoundGatewayPasses() {
        KitReport report = KitReport.of(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(FlawedGatewayCase.class))
                .build());
        assertThat(report.failed()).isEmpty();
        assertThat(report.passed()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @EnumSource(GatewayFlaw.class)
    void aFlawIsCaughtByTheClauseMeantForIt(GatewayFlaw flaw) {
        KitReport report = KitReport.of(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(FlawedGatewayCase.class))
                .configurationParameter("flaw", flaw.name())
                .build());
        assertThat(report.failed()).anyMatch(name -> name.contains(flaw.clause()));
        assertThat(report.passed())
                .as("clauses that have nothing to do with it")
                .hasSizeGreaterThan(6);
    }
}
