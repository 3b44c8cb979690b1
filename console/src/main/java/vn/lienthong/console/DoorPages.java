package vn.lienthong.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;

/** The way in: the log-in page, and what is said at doors that lead nowhere. */
@Controller
final class DoorPages {
    @GetMapping({"/", "/console/"})
    String start() {
        return "redirect:/console";
    }

    /** {@code why}: {@code wrong}, {@code wait}, {@code out}, {@code over}; anything else says nothing. */
    @GetMapping("/console/login")
    String login(@RequestParam(defaultValue = "") String why, @RequestParam(defaultValue = "") String to, Model model) {
        model.addAttribute("why", why);
        model.addAttribute("to", to);
        return "login";
    }

    /** Spring Security sends those here who may not do what they asked for. */
    @RequestMapping("/console/refused")
    @SuppressWarnings("DoNotCallSuggester")
    String refused() {
        throw new HubFailure(FailureCode.FORBIDDEN);
    }

    @RequestMapping("/console/**")
    @SuppressWarnings("DoNotCallSuggester")
    String nothingHere() {
        throw new HubFailure(FailureCode.NOT_FOUND);
    }
}
