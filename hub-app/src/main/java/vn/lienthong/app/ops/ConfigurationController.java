package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.app.ConfigurationLines;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.ConfigurationChanges;
import vn.lienthong.registry.ConfigurationReport;
import vn.lienthong.registry.SettingsProblem;
import vn.lienthong.routes.HubEngine;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Lets a changed configuration folder take over, if it is good as a whole (promise 9). */
@RestController
class ConfigurationController {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationController.class);
    private static final int CONFLICT = 409;
    private static final int LARGEST_PAGE = 500;

    private final HubEngine engine;
    private final ConfigurationLines lines;
    private final Viewer viewer;

    ConfigurationController(HubEngine engine, Texts texts, Viewer viewer) {
        this.engine = engine;
        this.lines = new ConfigurationLines(texts);
        this.viewer = viewer;
    }

    @PostMapping("/api/v1/ops/reload")
    @Operation(
            summary =
                    "Everything takes over at once, on the node that is asked, and within moments on all others, each from its"
                            + " own folder; only a connection's number of lanes waits for the next start. A folder"
                            + " with problems changes nothing and all its problems are listed.")
    ResponseEntity<Answer> reload(@RequestHeader(name = "Accept-Language", required = false) String acceptLanguage) {
        ConfigurationReport report = engine.following().reload(new Act(viewer.name(), "reload"));
        LOG.info(
                "{} reloads the configuration: {} problems",
                viewer.name(),
                report.problems().size());
        Lang lang = Lang.of(acceptLanguage);
        List<Line> problems = report.problems().stream().map(p -> line(p, lang)).toList();
        return ResponseEntity.status(report.isGood() ? 200 : CONFLICT).body(new Answer(report.isGood(), problems));
    }

    @GetMapping("/api/v1/ops/configuration/changes")
    @Operation(summary = "Who changed the running configuration, when and why; newest first")
    List<ConfigurationChanges.Change> changes(@RequestParam(defaultValue = "100") int limit) {
        viewer.requireOperator();
        return engine.ledger().changes().list(Math.max(1, Math.min(limit, LARGEST_PAGE)));
    }

    private Line line(SettingsProblem problem, Lang lang) {
        return new Line(
                problem.file(),
                problem.line(),
                problem.key(),
                lines.reason(problem, lang),
                lines.remedy(problem, lang));
    }

    /** What came of a reload. */
    record Answer(boolean takenOver, List<Line> problems) {}

    /** One thing wrong, with its place. */
    record Line(String file, int line, String key, String reason, String remedy) {}
}
