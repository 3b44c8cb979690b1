package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.status.ConnectionNow;

/** Practice: something is broken on purpose, and the page says what those on duty should see. Only in a demonstration. */
@Controller
final class DrillPages {
    private final ConsoleParts parts;

    DrillPages(ConsoleParts parts) {
        this.parts = parts;
    }

    @GetMapping("/console/drill")
    String list(@ModelAttribute("say") Say say, Model model) {
        model.addAttribute(
                "drills",
                desk().list().stream()
                        .filter(drill -> say.knows(code(drill)))
                        .map(drill -> line(drill, say))
                        .toList());
        return "drill";
    }

    @PostMapping("/console/drill/{id}/{act}")
    String act(
            @PathVariable String id,
            @PathVariable String act,
            @ModelAttribute("say") Say say,
            HttpServletRequest request,
            RedirectAttributes next) {
        Drills desk = desk();
        if (desk.list().stream().noneMatch(drill -> drill.id().equals(id))) {
            throw notFound();
        }
        Runnable deed = switch (act) {
            case "begin" -> () -> desk.begin(id);
            case "end" -> () -> desk.end(id);
            default -> throw notFound();
        };
        Visit.of(say, parts, request, next).attempt("done.drill." + act, deed);
        return "redirect:/console/drill";
    }

    private Line line(Drills.Drill drill, Say say) {
        String title = parts.situation()
                .look()
                .find(drill.connection())
                .map(ConnectionNow::title)
                .orElse(drill.connection());
        List<String> see =
                say.of(code(drill) + ".see", "connection", title).lines().toList();
        return new Line(drill, say.of(code(drill), "connection", title), see);
    }

    private static String code(Drills.Drill drill) {
        return "drill." + drill.id();
    }

    private Drills desk() {
        return parts.views().drills().orElseThrow(DrillPages::notFound);
    }

    private static HubFailure notFound() {
        return new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "drill"));
    }

    /** @param see what is to be seen, step by step */
    record Line(Drills.Drill drill, String title, List<String> see) {}
}
