package vn.lienthong.console;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.lienthong.status.Situation;

/** The first page: the province as a picture, what needs a person, the balance. */
@Controller
final class NowPages implements LivePage {
    private final Situation situation;

    NowPages(Situation situation) {
        this.situation = situation;
    }

    @GetMapping("/console")
    String now(@ModelAttribute("say") Say say, Model model) {
        model.addAllAttributes(live("", say));
        return template();
    }

    @Override
    public String template() {
        return "now";
    }

    @Override
    public Map<String, Object> live(String subject, Say say) {
        Situation.Look look = situation.look();
        Map<String, Object> facts = new HashMap<>();
        facts.put("look", look);
        facts.put("tasks", Duty.of(look, say));
        facts.put("wide", ProvinceMap.of(look, say, ProvinceMap.Shape.WIDE));
        facts.put("tall", ProvinceMap.of(look, say, ProvinceMap.Shape.TALL));
        facts.put("balance", look.balance().map(BalanceView::of).orElse(null));
        return facts;
    }
}
