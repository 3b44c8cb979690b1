package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.DeliveryRef;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Desk;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.MessageNumber;
import vn.lienthong.ledger.StoredDelivery;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Deliveries by state, and what a person may do with one. */
@RestController
@RequestMapping("/api/v1/ops/deliveries")
class DeliveriesController {
    /** Not a state of its own in the ledger: waiting, while the endpoint cannot take it. */
    private static final String PARKED = "PARKED";

    private final Ledger ledger;
    private final Viewer viewer;
    private final Texts texts;

    DeliveriesController(Ledger ledger, Viewer viewer, Texts texts) {
        this.ledger = ledger;
        this.viewer = viewer;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "Deliveries in one state, oldest first; next page: after = position of the last one")
    List<StoredDelivery> list(
            @RequestParam String state,
            @RequestParam(required = false) @Nullable String connection,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        viewer.requireOneOrAll(connection);
        int page = PageSize.of(limit);
        return state.equalsIgnoreCase(PARKED)
                ? ledger.archive().parked(connection, after, page)
                : ledger.archive().deliveries(state(state), connection, after, page);
    }

    @PostMapping("/{connection}/{number}/{act}")
    @Operation(
            summary =
                    "retry, send-again, confirm (the receiver has it), skip, withdraw or release one delivery; needs a reason, which"
                            + " is recorded. A notice says what stays held")
    Map<String, String> act(
            @PathVariable String connection,
            @PathVariable String number,
            @PathVariable String act,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @RequestBody Reason reason) {
        viewer.require(connection);
        DeliveryRef ref = new DeliveryRef(connection, position(number));
        Act who = new Act(viewer.name(), reason.reason() == null ? "" : reason.reason());
        Desk desk = ledger.desk();
        DeliveryState now = switch (act) {
            case "retry" -> desk.retry(ref, who);
            case "confirm" -> desk.confirm(ref, who);
            case "send-again" -> desk.sendAgain(ref, who);
            case "skip" -> desk.skip(ref, who);
            case "withdraw" -> desk.withdraw(ref, who);
            case "release" -> desk.release(ref, who);
            default -> throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "act " + act));
        };
        Map<String, String> done = new LinkedHashMap<>();
        done.put("delivery", connection + "/" + number);
        done.put("state", now.name());
        long held = ledger.archive().around().heldAfter(ref);
        if (act.equals("withdraw") && held > 0) {
            done.put("notice", texts.say(Lang.of(language), "act.HELD_AFTER", Map.of("n", Long.toString(held))));
        }
        return done;
    }

    private static long position(String number) {
        return MessageNumber.parse(number)
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "message " + number)))
                .position();
    }

    private static DeliveryState state(String text) {
        try {
            return DeliveryState.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new HubFailure(
                    FailureCode.REQUEST_INVALID,
                    Map.of(),
                    List.of(FieldProblem.of(
                            "state",
                            "unknown_value",
                            "expected",
                            PARKED + ", "
                                    + Arrays.stream(DeliveryState.values())
                                            .map(DeliveryState::name)
                                            .collect(Collectors.joining(", ")))),
                    e);
        }
    }

    /** Why an operator does something. */
    record Reason(@Nullable String reason) {}
}
