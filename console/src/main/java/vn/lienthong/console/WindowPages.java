package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.PlannedWindow;
import vn.lienthong.model.ProvinceTime;

/** Times at which an outside system will be away, announced and called off. */
@Controller
final class WindowPages {
    private final ConsoleParts parts;

    WindowPages(ConsoleParts parts) {
        this.parts = parts;
    }

    /** {@code from} and {@code to} are what a browser's field for a moment gives, in the province's time. */
    @PostMapping("/console/connections/{name}/windows")
    String announce(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean stop,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            RedirectAttributes next) {
        Visit visit = Visit.of(say, parts, request, next);
        visit.attempt(
                "done.window",
                () -> parts.hands()
                        .windows()
                        .announce(
                                new PlannedWindow(
                                        name,
                                        from.isEmpty() ? parts.clock().instant() : moment("/from", from),
                                        moment("/to", to),
                                        stop),
                                visit.act(reason)));
        return "redirect:/console/connections/" + name;
    }

    @PostMapping("/console/connections/{name}/windows/{no}/end")
    String end(
            @PathVariable String name,
            @PathVariable long no,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            RedirectAttributes next) {
        Visit visit = Visit.of(say, parts, request, next);
        visit.attempt("done.windowEnd", () -> parts.hands().windows().end(no, visit.act(reason)));
        return "redirect:/console/connections/" + name;
    }

    private static Instant moment(String path, String text) {
        try {
            return LocalDateTime.parse(text).atZone(ProvinceTime.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new HubFailure(
                    FailureCode.REQUEST_INVALID, Map.of(), List.of(FieldProblem.of(path, "window_moment")), e);
        }
    }
}
