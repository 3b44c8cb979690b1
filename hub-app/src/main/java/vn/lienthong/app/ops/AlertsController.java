package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.ledger.Alerts;
import vn.lienthong.ledger.Ledger;

/** The ways by which people are told of incidents. */
@RestController
class AlertsController {
    private final Ledger ledger;
    private final Viewer viewer;

    AlertsController(Ledger ledger, Viewer viewer) {
        this.ledger = ledger;
        this.viewer = viewer;
    }

    @GetMapping("/api/v1/ops/alerts")
    @Operation(
            summary =
                    "Each way of telling people of incidents: what it is still owed, since when it takes nothing, and why")
    List<Alerts.Channel> channels() {
        viewer.requireWatcherOfEverything();
        return ledger.alerts().channels();
    }
}
