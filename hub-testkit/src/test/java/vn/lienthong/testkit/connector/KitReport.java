package vn.lienthong.testkit.connector;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherFactory;

/** Which clauses of the kit a connector passed and which it failed. */
final class KitReport implements TestExecutionListener {
    private final List<String> passed = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    static KitReport of(LauncherDiscoveryRequest request) {
        KitReport report = new KitReport();
        LauncherFactory.create().execute(request, report);
        return report;
    }

    List<String> passed() {
        return passed;
    }

    List<String> failed() {
        return failed;
    }

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
