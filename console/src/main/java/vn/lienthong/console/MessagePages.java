package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import vn.lienthong.ledger.Amendment;
import vn.lienthong.ledger.DeliveryRef;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.MessageNumber;
import vn.lienthong.ledger.Reasons;
import vn.lienthong.ledger.Search;
import vn.lienthong.ledger.StoredMessage;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.status.Timeline;

/** Find a message, read what happened to it, do something about it. */
@Controller
final class MessagePages {
    private static final int PAGE = 50;

    private final ConsoleParts parts;

    MessagePages(ConsoleParts parts) {
        this.parts = parts;
    }

    @GetMapping("/console/messages")
    String search(@ModelAttribute("form") SearchForm form, Model model) {
        Optional<MessageNumber> number = MessageNumber.parse(form.q());
        if (number.isPresent()) {
            return "redirect:/console/messages/" + number.get();
        }
        Search.Page page =
                parts.records().search().page(form.query(parts.configuration().get()), PAGE);
        model.addAttribute("page", page);
        model.addAttribute("next", page.next() == 0 ? "" : form.link(page.next()));
        model.addAttribute("connections", parts.situation().look().connections());
        model.addAttribute("states", DeliveryState.values());
        return "messages";
    }

    @GetMapping("/console/messages/{number}")
    String one(@PathVariable String number, @ModelAttribute("say") Say say, Model model) {
        fill(number, say, model);
        model.addAttribute("body", "");
        return "message";
    }

    /** Breaking the glass: the content in the clear, for a purpose that is recorded before it is shown. */
    @PostMapping("/console/messages/{number}/body")
    String body(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String purpose,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Visit visit = Visit.of(say, parts, request, next);
        StoredMessage message = parts.records().archive().find(parse(number)).orElseThrow(() -> notFound(number));
        if (purpose.isBlank()) {
            next.addFlashAttribute("notDone", say.of("reason.missing"));
            return "redirect:/console/messages/" + number;
        }
        parts.hands().desk().recordReading(message.number(), visit.act(purpose));
        response.setHeader("Cache-Control", "no-store");
        fill(number, say, model);
        model.addAttribute("body", Masked.bare(message.payload()));
        return "message";
    }

    @PostMapping("/console/messages/{number}/{connection}/{deed}")
    String act(
            @PathVariable String number,
            @PathVariable String connection,
            @PathVariable String deed,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            RedirectAttributes next) {
        DeliveryRef ref = new DeliveryRef(connection, parse(number).position());
        Deed wanted = Deed.of(deed);
        Visit visit = Visit.of(say, parts, request, next);
        visit.attempt("done." + wanted, () -> wanted.on(parts.hands().desk(), ref, visit.act(reason)));
        return "redirect:/console/messages/" + number;
    }

    private void fill(String number, Say say, Model model) {
        Timeline.Story story =
                parts.records().timeline().tell(parse(number), say.lang()).orElseThrow(() -> notFound(number));
        model.addAttribute("number", number);
        model.addAttribute("story", story);
        List<Amendment> amendments = parts.hands().amendments().of(parse(number));
        // What goes in another's place is dealt with there: the delivery is that one's.
        boolean amends =
                amendments.stream().anyMatch(one -> story.message().number().equals(one.child()));
        model.addAttribute(
                "standings",
                story.now().stream()
                        .map(standing -> amends ? new Offered(standing, List.of()) : withDeeds(standing))
                        .toList());
        model.addAttribute(
                "amendable",
                !amends && parts.hands().amendments().isOpenTo(story.message().type()));
        model.addAttribute("amendments", amendments);
        model.addAttribute(
                "routes",
                RouteView.of(
                        story.message(),
                        story.now().stream().map(Timeline.Standing::connection).collect(Collectors.toSet()),
                        parts.configuration().get(),
                        ProvinceTime.day(parts.clock().instant()),
                        say));
        model.addAttribute("masked", Masked.of(story.message().payload()));
    }

    /** Nothing for what goes by itself, nor for what merely waits behind another: that other one is to be dealt with. */
    private static Offered withDeeds(Timeline.Standing standing) {
        boolean byItself = standing.state().equals("PARKED") || Reasons.BEHIND.equals(standing.reason());
        return new Offered(standing, byItself ? List.of() : Deed.fitting(DeliveryState.valueOf(standing.state())));
    }

    private static MessageNumber parse(String number) {
        return MessageNumber.parse(number).orElseThrow(() -> notFound(number));
    }

    private static HubFailure notFound(String number) {
        return new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "message " + number));
    }

    /** Where the message stands with one receiver, and what may be done about it. */
    record Offered(Timeline.Standing standing, List<Deed> deeds) {}
}
