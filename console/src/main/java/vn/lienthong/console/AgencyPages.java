package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.AgencyLists.Decision;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Organisation;
import vn.lienthong.registry.Organisations;
import vn.lienthong.status.AgencyView;

/** The steward's desk: offices that no system serves, and agencies that other systems list and the registry does not know. */
@Controller
final class AgencyPages {
    private static final int PAGE = 50;

    private final ConsoleParts parts;

    AgencyPages(ConsoleParts parts) {
        this.parts = parts;
    }

    @GetMapping("/console/agencies")
    String desk(Model model) {
        Configuration now = parts.configuration().get();
        model.addAttribute(
                "unserved",
                UnservedOffice.of(
                        parts.records().causes().list(),
                        now.subscriptions().list(),
                        code -> name(now.organisations(), code)));
        model.addAttribute("listings", parts.books().agencies().listings());
        return "agencies";
    }

    /** @param q a part of a name or code, with or without marks */
    @GetMapping("/console/agencies/{connection}")
    String list(
            @PathVariable String connection,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        String wanted = OrganisationPages.plain(q.strip());
        model.addAttribute(
                "page",
                parts.books()
                        .agencies()
                        .page(
                                connection,
                                one -> (all || one.awaitsAWord()) && plain(one).contains(wanted),
                                after,
                                PAGE));
        model.addAttribute("connection", connection);
        model.addAttribute("title", parts.configuration().get().titleOf(connection));
        model.addAttribute("q", q.strip());
        model.addAttribute("all", all);
        model.addAttribute("after", after);
        return "agency-list";
    }

    /** One reason for all that were ticked; each word is kept by itself. */
    @PostMapping("/console/agencies/{connection}/{word}")
    String decide(
            @PathVariable String connection,
            @PathVariable String word,
            @RequestParam(defaultValue = "") List<String> code,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            RedirectAttributes next) {
        Decision decision = switch (word) {
            case "accept" -> Decision.ACCEPTED;
            case "refuse" -> Decision.REFUSED;
            default -> throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "act"));
        };
        Visit visit = Visit.of(say, parts, request, next);
        visit.attempt("agencies.done." + decision, () -> {
            Act act = visit.act(reason);
            if (code.isEmpty()) {
                throw new HubFailure(FailureCode.REQUEST_INVALID, List.of(FieldProblem.of("/code", "missing")));
            }
            code.forEach(one -> parts.books().agencies().decide(connection, one, decision, act));
        });
        next.addAttribute("q", q);
        next.addAttribute("connection", connection);
        return "redirect:/console/agencies/{connection}";
    }

    private static String plain(AgencyView agency) {
        return OrganisationPages.plain(
                agency.name() + " " + agency.code() + " " + String.join(" ", agency.otherCodes()));
    }

    private static String name(Organisations organisations, String code) {
        try {
            return Optional.of(OrgCode.of(code))
                    .flatMap(organisations::findEver)
                    .map(Organisation::name)
                    .orElse("");
        } catch (InvalidValue e) {
            return "";
        }
    }
}
