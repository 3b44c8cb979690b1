package vn.lienthong.app.ops;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.SetAside;

/** Rows of sources that could not become messages: where they stand and why, never what they hold. */
@RestController
@RequestMapping("/api/v1/ops/set-aside")
class SetAsideController {
    private final Ledger ledger;
    private final Viewer viewer;

    SetAsideController(Ledger ledger, Viewer viewer) {
        this.ledger = ledger;
        this.viewer = viewer;
    }

    @GetMapping
    @Operation(summary = "Rows that wait for a correction at their source, oldest first; next page: after = last no")
    List<View> list(
            @RequestParam(defaultValue = "") String connection,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        viewer.requireOneOrAll(connection);
        return ledger.sources().list(connection, after, PageSize.of(limit)).stream()
                .map(View::of)
                .toList();
    }

    @PostMapping("/{no}/dismiss")
    @Operation(summary = "A row needs no correction; needs a reason, which is recorded")
    Map<String, Object> dismiss(@PathVariable long no, @RequestBody DeliveriesController.Reason reason) {
        Act act = new Act(viewer.name(), reason.reason() == null ? "" : reason.reason());
        boolean isTheirs =
                ledger.sources().findConnection(no).filter(viewer::maySee).isPresent();
        if (!isTheirs || !ledger.sources().dismiss(no, act)) {
            throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "row set aside " + no));
        }
        return Map.of("no", no, "dismissed", true);
    }

    /** One row, without its values. */
    record View(
            long no,
            String connection,
            String source,
            String place,
            @Nullable Instant at,
            @JsonRawValue String problems) {
        static View of(SetAside row) {
            return new View(row.no(), row.connection(), row.source(), row.place(), row.at(), row.problems());
        }
    }
}
