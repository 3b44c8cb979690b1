package vn.lienthong.console;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.door.AmendmentDoor;
import vn.lienthong.door.FieldChange;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Amendment;
import vn.lienthong.ledger.DeliveryRef;
import vn.lienthong.ledger.MessageNumber;
import vn.lienthong.ledger.StoredMessage;

/** What a receiver refused is corrected by one person, looked at and approved by another. */
@Controller
final class AmendmentPages {
    private final ConsoleParts parts;

    AmendmentPages(ConsoleParts parts) {
        this.parts = parts;
    }

    /** The content to be corrected, in the clear: a reading, whose purpose is recorded before it is shown. */
    @PostMapping("/console/amendments/form")
    String form(
            @RequestParam String number,
            @RequestParam String connection,
            @RequestParam(defaultValue = "") String purpose,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Visit visit = Visit.of(say, parts, request, next);
        MessageNumber refused = number(number);
        if (purpose.isBlank()) {
            next.addFlashAttribute("notDone", say.of("reason.missing"));
            return "redirect:/console/messages/" + number;
        }
        MessageNumber carried = door().carried(new DeliveryRef(connection, refused.position()));
        StoredMessage message = parts.records().archive().find(carried).orElseThrow(() -> notFound(number));
        parts.hands().desk().recordReading(refused, visit.act(purpose));
        return filled(number, connection, Masked.bare(message.payload()), "", "", response, model);
    }

    /** What is refused comes back with the reason, and nothing that was typed is lost. */
    @PostMapping("/console/amendments")
    String propose(
            @RequestParam String number,
            @RequestParam String connection,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Visit visit = Visit.of(say, parts, request, next);
        try {
            Amendment made = door().propose(
                            number(number), connection, content.getBytes(StandardCharsets.UTF_8), visit.act(reason));
            next.addFlashAttribute("done", say.of("done.amend"));
            return "redirect:/console/amendments/" + made.no();
        } catch (HubFailure e) {
            return filled(number, connection, content, reason, visit.words(e), response, model);
        }
    }

    @GetMapping("/console/amendments/{no}")
    String one(@PathVariable long no, Model model) {
        return shown(door().get(no), false, model);
    }

    @PostMapping("/console/amendments/{no}/open")
    String open(
            @PathVariable long no,
            @RequestParam(defaultValue = "") String purpose,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Visit visit = Visit.of(say, parts, request, next);
        Amendment amendment = door().get(no);
        if (purpose.isBlank()) {
            next.addFlashAttribute("notDone", say.of("reason.missing"));
            return "redirect:/console/amendments/" + no;
        }
        parts.hands().desk().recordReading(amendment.message(), visit.act(purpose));
        response.setHeader("Cache-Control", "no-store");
        return shown(amendment, true, model);
    }

    @PostMapping("/console/amendments/{no}/approve")
    String approve(
            @PathVariable long no,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            RedirectAttributes next) {
        return decided(no, reason, "done.approve", door()::approve, Visit.of(say, parts, request, next));
    }

    @PostMapping("/console/amendments/{no}/return")
    String giveBack(
            @PathVariable long no,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            RedirectAttributes next) {
        return decided(no, reason, "done.return", door()::giveBack, Visit.of(say, parts, request, next));
    }

    private static String decided(long no, String reason, String done, Decision decision, Visit visit) {
        visit.attempt(done, () -> decision.on(no, visit.act(reason)));
        return "redirect:/console/amendments/" + no;
    }

    private String shown(Amendment amendment, boolean open, Model model) {
        model.addAttribute("a", amendment);
        model.addAttribute("open", open);
        model.addAttribute(
                "changes",
                door().changes(amendment).stream()
                        .map(change -> Shown.of(change, open))
                        .toList());
        return "amendment";
    }

    private static String filled(
            String number,
            String connection,
            String content,
            String reason,
            String problem,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAllAttributes(Map.of(
                "number", number, "connection", connection, "content", content, "reason", reason, "problem", problem));
        return "amend";
    }

    private AmendmentDoor door() {
        return parts.hands().amendments();
    }

    private static MessageNumber number(String text) {
        return MessageNumber.parse(text).orElseThrow(() -> notFound(text));
    }

    private static HubFailure notFound(String number) {
        return new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "message " + number));
    }

    private interface Decision {
        Amendment on(long no, Act act);
    }

    /** One change as a reader may see it. */
    record Shown(String path, String before, String after) {
        static Shown of(FieldChange change, boolean open) {
            return new Shown(
                    change.path(),
                    text(change.path(), change.before(), open),
                    text(change.path(), change.after(), open));
        }

        private static String text(String path, @Nullable JsonNode value, boolean open) {
            if (value == null) {
                return "–";
            }
            return open ? value.isTextual() ? value.textValue() : value.toString() : Masked.at(path, value);
        }
    }
}
