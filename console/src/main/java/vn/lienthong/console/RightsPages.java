package vn.lienthong.console;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.registry.User;

/** Who may do what at the console: people by their rights, pages and acts by the right that they ask for. */
@Controller
final class RightsPages {
    private final ConsoleParts parts;

    RightsPages(ConsoleParts parts) {
        this.parts = parts;
    }

    @GetMapping("/console/rights")
    String rights(Model model) {
        model.addAttribute(
                "rights",
                PageDoor.TABLE.stream().map(PageDoor::right).distinct().sorted().toList());
        model.addAttribute(
                "people",
                parts.configuration().get().users().values().stream()
                        .sorted(Comparator.comparing(User::id))
                        .toList());
        model.addAttribute("acts", acts());
        return "rights";
    }

    private static List<PageDoor> acts() {
        return PageDoor.TABLE.stream()
                .sorted(Comparator.comparing(PageDoor::path).thenComparing(PageDoor::method))
                .toList();
    }
}
