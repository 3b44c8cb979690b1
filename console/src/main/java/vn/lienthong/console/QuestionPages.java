package vn.lienthong.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.ledger.AskedQuestion;
import vn.lienthong.question.OfficerWatch;

/** Services that answer questions, and who asked them why. */
@Controller
final class QuestionPages {
    private static final int PAGE = 50;
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");

    private final ConsoleParts parts;

    QuestionPages(ConsoleParts parts) {
        this.parts = parts;
    }

    @GetMapping("/console/questions")
    String services(Model model) {
        model.addAttribute("services", parts.views().services().get());
        return "questions";
    }

    /** How officers have asked for a month, what of it is unusual, and what is left of their quotas. */
    @GetMapping("/console/questions/officers")
    String officers(Model model) {
        OfficerWatch officers = parts.views().officers();
        model.addAttribute("unusual", officers.unusual());
        model.addAttribute("quotas", officers.quotas());
        model.addAttribute(
                "conduct",
                parts.books().questions().conduct(parts.clock().instant().minus(MONTH)));
        return "officers";
    }

    /** Whom a question was about cannot be read here, nor the answer: the ledger knows neither. */
    @GetMapping("/console/questions/asked")
    String asked(
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "9999-01-01T00:00:00Z") Instant before,
            @ModelAttribute("say") Say say,
            Model model) {
        String wanted = SearchForm.plain(officer);
        List<AskedQuestion> asked = wanted.isEmpty()
                ? parts.books().questions().newest(before.isAfter(NEWEST) ? NEWEST : before, PAGE)
                : parts.books().questions().by(wanted, Instant.EPOCH, PAGE);
        model.addAttribute("officer", officer);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "next",
                wanted.isEmpty() && asked.size() == PAGE
                        ? asked.get(PAGE - 1).at().toString()
                        : "");
        return "asked";
    }
}
