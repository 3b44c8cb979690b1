package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.ledger.Punctuality.Counted;
import vn.lienthong.status.ServiceLevel;
import vn.lienthong.status.ServiceLevels;

/** What was promised of connections, kept or not. */
@RestController
class ServiceLevelsController {
    private final ServiceLevels levels;
    private final Viewer viewer;

    ServiceLevelsController(ServiceLevels levels, Viewer viewer) {
        this.levels = levels;
        this.viewer = viewer;
    }

    @GetMapping("/api/v1/ops/service-levels")
    @Operation(
            summary =
                    "What the connections' files promise and what became of it in 30 days: kept, error budget, whose side outages were on")
    List<Level> list() {
        viewer.requireWatcher();
        return levels.list().stream()
                .filter(level -> viewer.maySee(level.connection()))
                .map(Level::of)
                .toList();
    }

    /**
     * One connection.
     *
     * @param share promised, of a hundred
     * @param within seconds
     * @param budget how many may be late
     * @param missed how many were, or are and not there yet
     * @param burnToday how many times as fast as it may the budget was used today
     * @param awaySeconds for how long it could not be sent to outside of its windows, by side
     */
    record Level(
            String connection,
            BigDecimal share,
            long within,
            LocalDate since,
            BigDecimal kept,
            Counted counted,
            long budget,
            long missed,
            boolean broken,
            BigDecimal burnToday,
            Map<String, Long> awaySeconds) {
        static Level of(ServiceLevel level) {
            Map<String, Long> away = new TreeMap<>();
            level.away().forEach((side, span) -> away.put(side.name(), span.toSeconds()));
            return new Level(
                    level.connection(),
                    level.promise().share(),
                    level.promise().within().toSeconds(),
                    level.since(),
                    level.kept(),
                    level.counted(),
                    level.budget(),
                    level.missed(),
                    level.isBroken(),
                    level.burn(),
                    away);
        }
    }
}
