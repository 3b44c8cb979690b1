package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.door.Trial;
import vn.lienthong.door.WouldFix;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.Loaded;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Problem;
import vn.lienthong.text.Texts;
import vn.lienthong.wire.Canonical;

/** Whether another version of a connection's file would make messages of the rows that wait. */
@RestController
class WouldFixController {
    private final ConfigurationHolder configuration;
    private final WouldFix wouldFix;
    private final Viewer viewer;
    private final Texts texts;
    private final Clock clock;

    WouldFixController(Ledger ledger, ConfigurationHolder configuration, Viewer viewer, Texts texts, Clock clock) {
        this.wouldFix = new WouldFix(ledger.sources());
        this.configuration = configuration;
        this.viewer = viewer;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping(
            path = "/api/v1/ops/set-aside/{connection}/would-fix",
            consumes = {"application/yaml", "text/plain"})
    @Operation(
            summary =
                    "The body is another version of the connection's file: how many of the rows that wait would pass, why the others"
                            + " would not. Nothing is sent, kept or settled; a file with a mistake is refused with all its problems")
    View wouldFix(
            @PathVariable String connection,
            @RequestBody String file,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        viewer.require(connection);
        Loaded loaded = configuration.candidate(connection, file);
        Configuration changed =
                loaded.configuration().orElseThrow(() -> loaded.report().failure());
        Trial trial = new Trial(Canonical.standard(), changed, ProvinceTime.day(clock.instant()));
        return View.of(wouldFix.of(connection, changed, trial), texts, Lang.of(language));
    }

    /** @param more rows that were not looked at */
    record View(
            String connection,
            int rows,
            int pass,
            int fail,
            boolean more,
            List<Failing> failing,
            Map<String, Integer> receivers) {
        static View of(WouldFix.Forecast forecast, Texts texts, Lang lang) {
            return new View(
                    forecast.connection(),
                    forecast.rows(),
                    forecast.pass(),
                    forecast.fail(),
                    forecast.more(),
                    forecast.failing().stream()
                            .map(one -> new Failing(one.rows(), Problem.FieldError.of(one.problem(), lang, texts)))
                            .toList(),
                    forecast.receivers());
        }
    }

    /** One reason. */
    record Failing(int rows, Problem.FieldError why) {}
}
