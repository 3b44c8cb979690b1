package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Endpoints;
import vn.lienthong.ledger.FlowCounts;
import vn.lienthong.ledger.FlowCounts.Span;
import vn.lienthong.ledger.Incident;
import vn.lienthong.ledger.LedgerUnavailable;
import vn.lienthong.status.ConnectionNow;
import vn.lienthong.status.Situation;

/** Every connection, and each with what may be done to it. */
@Controller
final class ConnectionPages implements LivePage {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionPages.class);
    private static final int ROWS_SHOWN = 50;
    private static final List<Span> SPANS = List.of(Span.HOUR, Span.DAY, Span.MONTH);

    private final ConsoleParts parts;

    ConnectionPages(ConsoleParts parts) {
        this.parts = parts;
    }

    @GetMapping("/console/connections")
    String list(@ModelAttribute("say") Say say, Model model) {
        model.addAllAttributes(live("", say));
        return template();
    }

    @Override
    public String template() {
        return "connections";
    }

    @Override
    public Map<String, Object> live(String subject, Say say) {
        Situation.Look look = parts.situation().look();
        Map<String, Chart> charts = new HashMap<>();
        ifThere(look, flow -> flow.lately().forEach((name, series) -> charts.put(name, Chart.small(series, say))));
        return Map.of(
                "look",
                look,
                "charts",
                charts,
                "connections",
                look.connections().stream()
                        .sorted(Comparator.comparing(ConnectionNow::health).thenComparing(ConnectionNow::title))
                        .toList());
    }

    /** Without the ledger a page shows what was known, and no charts. */
    private void ifThere(Situation.Look look, Consumer<FlowCounts> draw) {
        if (look.stale()) {
            return;
        }
        try {
            draw.accept(parts.books().flow());
        } catch (LedgerUnavailable e) {
            LOG.debug("no charts now", e);
        }
    }

    @GetMapping("/console/connections/{name}")
    String one(@PathVariable String name, @ModelAttribute("say") Say say, Model model) {
        Situation.Look look = parts.situation().look();
        ConnectionNow connection = look.find(name).orElseThrow(() -> notFound(name));
        List<Incident> incidents = look.incidents().stream()
                .filter(incident -> incident.connection().equals(name))
                .limit(ROWS_SHOWN)
                .toList();
        model.addAttribute("look", look);
        model.addAttribute("c", connection);
        model.addAttribute("incidents", incidents);
        List<Chart> charts = new ArrayList<>();
        ifThere(look, flow -> SPANS.forEach(span -> charts.add(Chart.of(flow.of(name, span), span.name(), say))));
        model.addAttribute("charts", charts);
        model.addAttribute(
                "windows", look.stale() ? List.of() : parts.hands().windows().list(name));
        model.addAttribute(
                "level", look.stale() ? null : parts.views().levels().find(name).orElse(null));
        model.addAttribute(
                "causes",
                look.causes().stream()
                        .filter(cause -> cause.connection().equals(name))
                        .map(cause -> CauseView.of(cause, look, say))
                        .toList());
        model.addAttribute(
                "rows",
                connection.setAside() == 0
                        ? List.of()
                        : parts.hands().sources().list(name, 0, ROWS_SHOWN).stream()
                                .map(row -> RowView.of(row, say, parts.texts()))
                                .toList());
        return "connection";
    }

    @PostMapping("/console/connections/{name}/{act}")
    String steer(
            @PathVariable String name,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            RedirectAttributes next) {
        requireKnown(name);
        Visit visit = Visit.of(say, parts, request, next);
        Endpoints endpoints = parts.hands().endpoints();
        Runnable deed = switch (act) {
            case "pause" ->
                () -> endpoints.pause(
                        name, visit.person().id(), visit.act(reason).reason());
            case "resume" ->
                () -> endpoints.resume(
                        name, visit.person().id(), visit.act(reason).reason());
            case "probe" -> () -> endpoints.probe(name, visit.act(reason));
            default -> throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "act"));
        };
        visit.attempt("done." + act, deed);
        return "redirect:/console/connections/" + name;
    }

    @PostMapping("/console/connections/{name}/incidents/{no}/settle")
    String settle(
            @PathVariable String name,
            @PathVariable long no,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            RedirectAttributes next) {
        requireKnown(name);
        Visit visit = Visit.of(say, parts, request, next);
        visit.attempt("done.settle", () -> parts.hands().endpoints().settle(no, visit.act(reason)));
        return "redirect:/console/connections/" + name;
    }

    @PostMapping("/console/connections/{name}/rows/{no}/dismiss")
    String dismiss(
            @PathVariable String name,
            @PathVariable long no,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            RedirectAttributes next) {
        requireKnown(name);
        Visit visit = Visit.of(say, parts, request, next);
        visit.attempt("done.dismiss", () -> {
            if (!parts.hands().sources().dismiss(no, visit.act(reason))) {
                throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "row"));
            }
        });
        return "redirect:/console/connections/" + name;
    }

    private void requireKnown(String name) {
        if (parts.situation().look().find(name).isEmpty()) {
            throw notFound(name);
        }
    }

    private static HubFailure notFound(String name) {
        return new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "connection " + name));
    }
}
