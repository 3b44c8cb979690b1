package vn.lienthong.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

class PullKitCatchesTest {

    @Test
    void aSoundSourcePasses() {
        KitReport report = KitReport.of(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(FlawedPullCase.class))
                .build());
        assertThat(report.failed()).isEmpty();
        assertThat(report.passed()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(QueueFlaw.class)
    void aQueueThatGivesAwayTooEarlyOrNeverIsCaught(@Nullable QueueFlaw flaw) {
        KitReport report = KitReport.of(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(FlawedQueueCase.class))
                .configurationParameter("flaw", flaw == null ? "" : flaw.name())
                .build());
        if (flaw == null) {
            assertThat(report.failed()).isEmpty();
        } else {
            assertThat(report.failed()).anyMatch(name -> name.contains(flaw.clause()));
        }
        assertThat(report.passed()).hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @EnumSource(PullFlaw.class)
    void aFlawIsCaughtByTheClauseMeantForIt(PullFlaw flaw) {
        KitReport report = KitReport.of(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(FlawedPullCase.class))
                .configurationParameter("flaw", flaw.name())
                .build());
        assertThat(report.failed()).anyMatch(name -> name.contains(flaw.clause()));
        assertThat(report.passed())
                .as("clauses that have nothing to do with it")
                .hasSizeGreaterThan(6);
    }
}
