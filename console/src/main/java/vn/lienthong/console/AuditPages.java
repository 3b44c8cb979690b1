package vn.lienthong.console;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.ledger.Deeds;

/** What people did, whose contents they read and why, and who changed the configuration. */
@Controller
final class AuditPages {
    private static final int PAGE = 50;

    private final ConsoleParts parts;

    AuditPages(ConsoleParts parts) {
        this.parts = parts;
    }

    @GetMapping("/console/audit")
    String audit(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "false") boolean reads,
            @RequestParam(defaultValue = "9999-01-01T00:00:00Z") Instant at,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long no,
            Model model) {
        Instant before = at.isAfter(Deeds.Mark.NEWEST.at()) ? Deeds.Mark.NEWEST.at() : at;
        List<Deeds.Done> deeds =
                parts.books().deeds().list(SearchForm.plain(who), reads, new Deeds.Mark(before, no), PAGE);
        model.addAttribute("who", who);
        model.addAttribute("reads", reads);
        model.addAttribute("deeds", deeds);
        model.addAttribute(
                "next", deeds.size() == PAGE ? List.of(deeds.get(PAGE - 1).mark()) : List.of());
        model.addAttribute("changes", parts.books().changes().list(PAGE));
        return "audit";
    }
}
