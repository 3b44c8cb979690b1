package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.ConfigurationChanges;
import vn.lienthong.registry.ConfigurationReport;
import vn.lienthong.routes.HubEngine;

/** Lets a changed configuration folder take over, if it is good as a whole (promise 9). */
@RestController
class ConfigurationController {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationController.class);
    private static final int LARGEST_PAGE = 500;

    private final HubEngine engine;
    private final Viewer viewer;

    ConfigurationController(HubEngine engine, Viewer viewer) {
        this.engine = engine;
        this.viewer = viewer;
    }

    @PostMapping("/api/v1/ops/reload")
    @Operation(
            summary =
                    "Everything takes over at once, on the node that is asked, and within moments on all others, each from its"
                            + " own folder; only a connection's number of lanes, routes/ and application.yaml wait for the"
                            + " next start. A folder with problems changes nothing and all its problems are listed.")
    Answer reload() {
        ConfigurationReport report = engine.following().reload(new Act(viewer.name(), "reload"));
        LOG.info(
                "{} reloads the configuration: {} problems",
                viewer.name(),
                report.problems().size());
        if (!report.isGood()) {
            throw report.failure();
        }
        return new Answer(true);
    }

    @GetMapping("/api/v1/ops/configuration/changes")
    @Operation(summary = "Who changed the running configuration, when and why; newest first")
    List<ConfigurationChanges.Change> changes(@RequestParam(defaultValue = "100") int limit) {
        viewer.requireWatcher();
        return engine.ledger().changes().list(Math.max(1, Math.min(limit, LARGEST_PAGE)));
    }

    /** What came of a reload. */
    record Answer(boolean takenOver) {}
}
