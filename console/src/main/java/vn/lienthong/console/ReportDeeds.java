package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.registry.Right;

/** What people do with a report: fill it in, draw it up and send it, decide on it. */
@Controller
final class ReportDeeds {
    private final ConsoleParts parts;

    ReportDeeds(ConsoleParts parts) {
        this.parts = parts;
    }

    @PostMapping("/console/reports/{form}/{organisation}/{period}/figures")
    String figures(
            @PathVariable String form,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestParam Map<String, String> fields,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            RedirectAttributes next) {
        ReportPlace place = ReportPlace.of(parts.configuration().get(), form, organisation, period);
        new FilledForm(fields).hand(place, parts, Visit.of(say, parts, request, next));
        return "redirect:" + place.link();
    }

    @PostMapping("/console/reports/{form}/{organisation}/{period}/acts")
    String act(
            @PathVariable String form,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestParam Map<String, String> fields,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            RedirectAttributes next) {
        ReportPlace place = ReportPlace.of(parts.configuration().get(), form, organisation, period);
        return done(Right.EDIT, place, fields, Visit.of(say, parts, request, next));
    }

    @PostMapping("/console/reports/{form}/{organisation}/{period}/decisions")
    String decide(
            @PathVariable String form,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestParam Map<String, String> fields,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            RedirectAttributes next) {
        ReportPlace place = ReportPlace.of(parts.configuration().get(), form, organisation, period);
        return done(Right.APPROVE, place, fields, Visit.of(say, parts, request, next));
    }

    private String done(Right right, ReportPlace place, Map<String, String> fields, Visit visit) {
        ReportAct wanted = ReportAct.of(fields.getOrDefault("act", ""), right);
        String version = fields.getOrDefault("version", "");
        int seen = version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
        visit.attempt(
                "done.report." + wanted,
                () -> wanted.on(parts.reports(), place, seen, visit.act(fields.getOrDefault("reason", ""))));
        return "redirect:" + place.link();
    }
}
