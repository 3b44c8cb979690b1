package vn.lienthong.app.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.door.AmendmentDoor;
import vn.lienthong.door.FieldChange;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Amendment;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.MessageNumber;

/** Contents that a receiver refused, corrected by one person and approved by another. */
@RestController
@RequestMapping("/api/v1/ops/amendments")
class AmendmentsController {
    private final AmendmentDoor door;
    private final Ledger ledger;
    private final Viewer viewer;

    AmendmentsController(AmendmentDoor door, Ledger ledger, Viewer viewer) {
        this.door = door;
        this.ledger = ledger;
        this.viewer = viewer;
    }

    @GetMapping
    @Operation(summary = "Corrected contents that wait for a second person, the oldest first; never a value of them")
    List<Amendment> waiting() {
        viewer.requireWatcher();
        return door.waiting().stream()
                .filter(amendment -> viewer.maySee(amendment.connection()))
                .toList();
    }

    @GetMapping("/{no}")
    @Operation(summary = "One corrected content: who, why, what came of it, which fields differ; never a value")
    View one(@PathVariable long no) {
        Amendment amendment = theirs(no);
        return new View(
                amendment,
                door.changes(amendment).stream().map(FieldChange::path).toList());
    }

    @GetMapping("/{no}/content")
    @Operation(summary = "What differs, with the values; holds personal data, so it needs a purpose, which is recorded")
    ResponseEntity<List<FieldChange>> content(@PathVariable long no, @RequestParam String purpose) {
        Amendment amendment = theirs(no);
        ledger.desk().recordReading(amendment.message(), Act.reading(viewer.name(), purpose));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(door.changes(amendment));
    }

    @PostMapping
    @Operation(
            summary =
                    "Correct the content of a quarantined delivery; another person has to approve it. Key and files stay,"
                            + " documents and reports are never corrected. Needs a reason")
    Amendment propose(@RequestBody Proposal proposal) {
        String connection = given("connection", proposal.connection);
        viewer.require(connection);
        String number = given("message", proposal.message);
        return door.propose(
                MessageNumber.parse(number).orElseThrow(() -> notFound("message " + number)),
                connection,
                given("content", proposal.content).toString().getBytes(StandardCharsets.UTF_8),
                act(proposal.reason));
    }

    @PostMapping("/{no}/approve")
    @Operation(summary = "It goes in the place of the refused one. Not by whoever corrected it; needs a reason")
    Amendment approve(@PathVariable long no, @RequestBody DeliveriesController.Reason reason) {
        theirs(no);
        return door.approve(no, act(reason.reason()));
    }

    @PostMapping("/{no}/return")
    @Operation(summary = "It does not go, the refused one stays as it is; needs a reason")
    Amendment giveBack(@PathVariable long no, @RequestBody DeliveriesController.Reason reason) {
        theirs(no);
        return door.giveBack(no, act(reason.reason()));
    }

    private Amendment theirs(long no) {
        viewer.requireWatcher();
        Amendment amendment = door.get(no);
        if (!viewer.maySee(amendment.connection())) {
            throw notFound("amendment " + no);
        }
        return amendment;
    }

    private Act act(@Nullable String reason) {
        return new Act(viewer.name(), reason == null ? "" : reason);
    }

    private static HubFailure notFound(String what) {
        return new HubFailure(FailureCode.NOT_FOUND, Map.of("what", what));
    }

    private static <T> T given(String path, @Nullable T value) {
        if (value == null) {
            throw new HubFailure(FailureCode.REQUEST_INVALID, List.of(FieldProblem.of("/" + path, "missing")));
        }
        return value;
    }

    /**
     * A corrected content.
     *
     * @param message number of the refused one
     * @param content all of it, in canonical form
     */
    record Proposal(
            @Nullable String message,
            @Nullable String connection,
            @Nullable JsonNode content,
            @Nullable String reason) {}

    /** A correction and the fields in which it differs. */
    record View(Amendment amendment, List<String> changes) {}
}
