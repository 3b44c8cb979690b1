package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Backlog;
import vn.lienthong.ledger.Endpoint;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.status.Incidents;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Connections as operators see and steer them: state, backlog, incidents, balance. */
@RestController
@RequestMapping("/api/v1/ops")
class ConnectionsController {
    private final Ledger ledger;
    private final ConfigurationHolder configuration;
    private final Incidents incidents;
    private final Viewer viewer;
    private final Texts texts;

    ConnectionsController(
            Ledger ledger, ConfigurationHolder configuration, Incidents incidents, Viewer viewer, Texts texts) {
        this.ledger = ledger;
        this.configuration = configuration;
        this.incidents = incidents;
        this.viewer = viewer;
        this.texts = texts;
    }

    @GetMapping("/connections")
    @Operation(summary = "Every connection with the state of its outside system and what is open")
    List<ConnectionView> connections() {
        viewer.requireWatcher();
        List<Endpoint> endpoints = ledger.endpoints().list();
        Map<String, Map<String, Long>> open = new HashMap<>();
        Map<String, Instant> oldest = new HashMap<>();
        for (Backlog b : ledger.archive().backlog()) {
            open.computeIfAbsent(b.connection(), name -> new TreeMap<>()).put(b.shownState(endpoints), b.count());
            oldest.merge(b.connection(), b.oldestAcceptedAt(), (a, c) -> a.isBefore(c) ? a : c);
        }
        return endpoints.stream()
                .filter(e -> viewer.maySee(e.connection()))
                .map(e -> new ConnectionView(
                        e,
                        title(e.connection()),
                        open.getOrDefault(e.connection(), Map.of()),
                        oldest.get(e.connection())))
                .toList();
    }

    @PostMapping("/connections/{name}/{act}")
    @Operation(summary = "pause, resume or probe a connection on all nodes; needs a reason")
    Map<String, String> steer(
            @PathVariable String name, @PathVariable String act, @RequestBody DeliveriesController.Reason reason) {
        viewer.require(name);
        Act who = new Act(viewer.name(), reason.reason() == null ? "" : reason.reason());
        switch (act) {
            case "pause" -> ledger.endpoints().pause(name, who.actor(), who.reason());
            case "resume" -> ledger.endpoints().resume(name, who.actor(), who.reason());
            case "probe" -> ledger.endpoints().probe(name, who);
            default -> throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "act " + act));
        }
        return Map.of("connection", name, "act", act);
    }

    @GetMapping("/incidents")
    @Operation(summary = "Incidents, open ones first")
    List<Incidents.Told> incidents(
            @RequestParam(defaultValue = "100") int limit,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        viewer.requireWatcher();
        return incidents.list(PageSize.of(limit), Lang.of(language)).stream()
                .filter(incident -> viewer.maySee(incident.connection()))
                .toList();
    }

    @PostMapping("/incidents/{no}/settle")
    @Operation(summary = "Close an incident that does not end by itself, as a broken balance; needs a reason")
    Map<String, Object> settle(@PathVariable long no, @RequestBody DeliveriesController.Reason reason) {
        viewer.requireWatcherOfEverything();
        ledger.endpoints().settle(no, new Act(viewer.name(), reason.reason() == null ? "" : reason.reason()));
        return Map.of("incident", no, "settled", true);
    }

    @GetMapping("/balance")
    @Operation(
            summary =
                    "Accepted = delivered + waiting + parked + held + unknown + quarantined + withdrawn, counted twice")
    List<BalanceView> balance(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since) {
        viewer.requireWatcher();
        return ledger.balance().since(since == null ? ledger.balance().today() : since).stream()
                .filter(line -> viewer.maySee(line.connection()))
                .map(BalanceView::of)
                .toList();
    }

    @GetMapping("/audit")
    @Operation(summary = "The whole ledger checked against itself; reads everything, so it takes a while")
    List<CheckView> audit(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        viewer.requireWatcherOfEverything();
        Lang lang = Lang.of(language);
        return ledger.audit().run().stream()
                .map(check -> CheckView.of(check, texts, lang))
                .toList();
    }

    private String title(String connection) {
        var config = configuration.current().connections().get(connection);
        return config == null ? connection : config.title();
    }

    /**
     * One connection at a glance.
     *
     * @param open open deliveries by state as people see it, {@code PARKED} for those that wait for the outside system
     */
    record ConnectionView(
            Endpoint endpoint,
            String title,
            Map<String, Long> open,
            @Nullable Instant oldestAcceptedAt) {}
}
