package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Cause;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.WaveOrder;
import vn.lienthong.ledger.WaveRun;

/** What waits for a person by its cause, and trying such a set again in growing waves. */
@RestController
@RequestMapping("/api/v1/ops")
class WavesController {
    private static final int SHOWN = 50;
    private static final int TOLERANCE = 10;

    private final Ledger ledger;
    private final Viewer viewer;

    WavesController(Ledger ledger, Viewer viewer) {
        this.ledger = ledger;
        this.viewer = viewer;
    }

    @GetMapping("/causes")
    @Operation(summary = "What waits for a person, one row for one cause, with the set as it stands now")
    List<Cause> causes() {
        viewer.requireWatcher();
        return ledger.causes().list().stream()
                .filter(cause -> viewer.maySee(cause.connection()))
                .toList();
    }

    @GetMapping("/waves")
    @Operation(summary = "Retries in waves, the newest first")
    List<WaveRun> runs() {
        viewer.requireWatcher();
        return ledger.waves().list(SHOWN).stream()
                .filter(run -> viewer.maySee(run.connection()))
                .toList();
    }

    @GetMapping("/waves/{no}")
    @Operation(summary = "One retry in waves: how far it is, what came of each wave")
    WaveRun run(@PathVariable long no) {
        return theirs(no);
    }

    @GetMapping("/waves/{no}/items")
    @Operation(summary = "What came of each message, oldest first; next page: after = position of the last one")
    List<WaveRun.Item> items(
            @PathVariable long no,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        theirs(no);
        return ledger.waves().items(no, after, PageSize.of(limit));
    }

    @PostMapping("/waves")
    @Operation(
            summary =
                    "Try a cause's set again in waves of 1, 10, 100 and all; stops by itself when more than tolerance of a hundred"
                            + " fail in a wave. The same request twice, or two for one cause, are one run. Needs a reason")
    WaveRun start(@RequestBody Start start) {
        viewer.require(start.named());
        return ledger.waves().start(start.order(), start.act(viewer.name()));
    }

    @PostMapping("/waves/{no}/stop")
    @Operation(summary = "Nothing more is tried; what is under way goes on. Needs a reason")
    WaveRun stop(@PathVariable long no, @RequestBody DeliveriesController.Reason reason) {
        theirs(no);
        ledger.waves().stop(no, new Act(viewer.name(), reason.reason() == null ? "" : reason.reason()));
        return theirs(no);
    }

    private WaveRun theirs(long no) {
        viewer.requireWatcher();
        return ledger.waves()
                .find(no)
                .filter(run -> viewer.maySee(run.connection()))
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "run " + no)));
    }

    /**
     * What is to be tried, as the list of what waits shows it.
     *
     * @param request a name of the caller's own, so that the same call twice is one run
     * @param cause id of the cause
     * @param set the cause's
     */
    record Start(
            @Nullable String request,
            @Nullable String connection,
            @Nullable String cause,
            @Nullable DeliveryState state,
            @Nullable Frozen set,
            @Nullable Integer tolerance,
            @Nullable String reason) {
        String named() {
            return given("connection", connection);
        }

        WaveOrder order() {
            Frozen chosen = given("set", set);
            return new WaveOrder(
                    request == null ? UUID.randomUUID().toString() : request,
                    named(),
                    given("cause", cause),
                    given("state", state),
                    new Cause.Frozen(given("set/upTo", chosen.upTo()), given("set/changedUpTo", chosen.changedUpTo())),
                    tolerance == null ? TOLERANCE : tolerance);
        }

        Act act(String actor) {
            return new Act(actor, reason == null ? "" : reason);
        }

        private static <T> T given(String path, @Nullable T value) {
            if (value == null) {
                throw new HubFailure(FailureCode.REQUEST_INVALID, List.of(FieldProblem.of("/" + path, "missing")));
            }
            return value;
        }
    }

    /** The set as it was shown. */
    record Frozen(@Nullable Long upTo, @Nullable Instant changedUpTo) {}
}
