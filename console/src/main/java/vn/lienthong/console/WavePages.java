package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import vn.lienthong.ledger.Cause;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.WaveOrder;
import vn.lienthong.ledger.WaveRun;
import vn.lienthong.ledger.WaveRun.Item;
import vn.lienthong.status.ConnectionNow;

/** Retries in growing waves: begun from a cause, watched wave by wave, stopped by a person or by themselves. */
@Controller
final class WavePages implements LivePage {
    private static final int PAGE = 50;

    private final ConsoleParts parts;

    WavePages(ConsoleParts parts) {
        this.parts = parts;
    }

    @PostMapping("/console/waves")
    String start(
            @RequestParam String request,
            @RequestParam String cause,
            @RequestParam String connection,
            @RequestParam DeliveryState state,
            @RequestParam long upTo,
            @RequestParam Instant at,
            @RequestParam(defaultValue = "10") int tolerance,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("say") Say say,
            HttpServletRequest http,
            RedirectAttributes next) {
        Visit visit = Visit.of(say, parts, http, next);
        Cause.Frozen set = new Cause.Frozen(upTo, at);
        WaveOrder order = new WaveOrder(request, connection, cause, state, set, tolerance);
        long[] run = new long[1];
        visit.attempt(
                "done.waves",
                () -> run[0] =
                        parts.hands().waves().start(order, visit.act(reason)).no());
        return "redirect:"
                + (run[0] == 0
                        ? new QuarantinePages.Set(cause, connection, state, set).link(0)
                        : "/console/waves/" + run[0]);
    }

    @GetMapping("/console/waves/{no}")
    String one(
            @PathVariable long no,
            @RequestParam(defaultValue = "0") long after,
            @ModelAttribute("say") Say say,
            Model model) {
        WaveRun run = run(no);
        List<Item> items = parts.hands().waves().items(no, after, PAGE + 1);
        boolean more = items.size() > PAGE;
        List<Item> page = more ? items.subList(0, PAGE) : items;
        model.addAttribute("run", run);
        model.addAttribute(
                "receiver",
                parts.situation()
                        .look()
                        .find(run.connection())
                        .map(ConnectionNow::title)
                        .orElse(run.connection()));
        model.addAttribute("page", page);
        model.addAttribute("next", more ? page.get(PAGE - 1).number().position() : 0);
        return template();
    }

    @Override
    public String template() {
        return "wave";
    }

    @Override
    public Map<String, Object> live(String subject, Say say) {
        try {
            return Map.of("run", run(Long.parseLong(subject)));
        } catch (NumberFormatException e) {
            throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "run"), List.of(), e);
        }
    }

    private WaveRun run(long no) {
        return parts.hands()
                .waves()
                .find(no)
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "run " + no)));
    }

    @PostMapping("/console/waves/{no}/stop")
    String stop(
            @PathVariable long no,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            RedirectAttributes next) {
        Visit visit = Visit.of(say, parts, request, next);
        visit.attempt("done.waves.stop", () -> parts.hands().waves().stop(no, visit.act(reason)));
        return "redirect:/console/waves/" + no;
    }
}
