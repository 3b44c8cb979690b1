package vn.lienthong.console;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.lienthong.status.Situation;

/** The first page: the province as a picture, what needs a person, the balance. */
@Controller
final class NowPages {
    private final Situation situation;

    NowPages(Situation situation) {
        this.situation = situation;
    }

    @GetMapping("/console")
    String now(@ModelAttribute("say") Say say, Model model) {
        fill(say, model);
        return "now";
    }

    /** The part of the page that a browser asks for again every few seconds. */
    @GetMapping("/console/now/live")
    String live(@ModelAttribute("say") Say say, Model model) {
        fill(say, model);
        return "now :: live";
    }

    private void fill(Say say, Model model) {
        Situation.Look look = situation.look();
        List<Task> tasks = Duty.of(look, say);
        model.addAttribute("look", look);
        model.addAttribute("tasks", tasks);
        model.addAttribute("wide", ProvinceMap.of(look, say, ProvinceMap.Shape.WIDE));
        model.addAttribute("tall", ProvinceMap.of(look, say, ProvinceMap.Shape.TALL));
        model.addAttribute("balance", look.balance().map(BalanceView::of).orElse(null));
    }
}
