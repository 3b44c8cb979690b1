package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.MaintenanceWindow;
import vn.lienthong.ledger.PlannedWindow;

/** Times at which outside systems are known to be away. */
@RestController
@RequestMapping("/api/v1/ops")
class WindowsController {
    private final Ledger ledger;
    private final Viewer viewer;
    private final Clock clock;

    WindowsController(Ledger ledger, Viewer viewer, Clock clock) {
        this.ledger = ledger;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GetMapping("/windows")
    @Operation(summary = "Maintenance windows that are on or come, by files and by people, the next one first")
    List<MaintenanceWindow> windows() {
        viewer.requireWatcher();
        return ledger.windows().list("").stream()
                .filter(window -> viewer.maySee(window.connection()))
                .toList();
    }

    @PostMapping("/connections/{name}/windows")
    @Operation(
            summary =
                    "Announce maintenance: an outage in it opens its incident but alerts nobody before it ends; needs a reason")
    MaintenanceWindow announce(@PathVariable String name, @RequestBody Announcement announced) {
        viewer.require(name);
        if (announced.to() == null) {
            throw new HubFailure(FailureCode.REQUEST_INVALID, List.of(FieldProblem.of("/to", "missing")));
        }
        Instant from = Objects.requireNonNullElseGet(announced.from(), clock::instant);
        boolean stops = Boolean.TRUE.equals(announced.stopsSending());
        return ledger.windows().announce(new PlannedWindow(name, from, announced.to(), stops), act(announced.reason()));
    }

    @PostMapping("/windows/{no}/end")
    @Operation(summary = "End a window now, or call it off before it begins; needs a reason")
    MaintenanceWindow end(@PathVariable long no, @RequestBody DeliveriesController.Reason reason) {
        viewer.requireWatcher();
        boolean theirs = windows().stream().anyMatch(window -> window.no() == no);
        if (!theirs) {
            throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "window " + no));
        }
        return ledger.windows().end(no, act(reason.reason()));
    }

    private Act act(@Nullable String reason) {
        return new Act(viewer.name(), reason == null ? "" : reason);
    }

    /**
     * What is announced.
     *
     * @param from now, where it is missing
     * @param stopsSending the hub sends and reads nothing meanwhile
     */
    record Announcement(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Boolean stopsSending,
            @Nullable String reason) {}
}
