package vn.lienthong.console;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.door.Trial;
import vn.lienthong.door.WouldFix;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConnectionConfig;
import vn.lienthong.registry.Loaded;
import vn.lienthong.text.Problem;
import vn.lienthong.wire.Canonical;

/** Would another version of a connection's file make messages of the rows that wait? Nothing is sent, kept or settled. */
@Controller
final class CandidatePages {
    private final ConsoleParts parts;

    CandidatePages(ConsoleParts parts) {
        this.parts = parts;
    }

    @GetMapping("/console/connections/{name}/candidate")
    String empty(@PathVariable String name, Model model) {
        return page(name, "", model);
    }

    @PostMapping("/console/connections/{name}/candidate")
    String look(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String file,
            @ModelAttribute("say") Say say,
            Model model) {
        requireSource(name);
        try {
            Loaded loaded = parts.views().candidates().apply(name, file);
            Configuration changed =
                    loaded.configuration().orElseThrow(() -> loaded.report().failure());
            Trial trial = new Trial(
                    Canonical.standard(),
                    changed,
                    ProvinceTime.day(parts.clock().instant()));
            WouldFix.Forecast forecast = new WouldFix(parts.hands().sources()).of(name, changed, trial);
            model.addAttribute("forecast", forecast);
            model.addAttribute(
                    "failing",
                    forecast.failing().stream()
                            .map(one -> new Line(
                                    one.rows(), Problem.FieldError.of(one.problem(), say.lang(), parts.texts())))
                            .toList());
        } catch (HubFailure refused) {
            Problem problem = Problem.of(refused, say.lang(), parts.texts());
            model.addAttribute("refused", problem.detail() + " " + problem.remedy());
            model.addAttribute("mistakes", problem.errors());
        }
        return page(name, file, model);
    }

    private String page(String name, String file, Model model) {
        ConnectionConfig source = requireSource(name);
        model.addAttribute("c", source);
        model.addAttribute("file", file);
        for (String list : List.of("failing", "mistakes")) {
            if (model.getAttribute(list) == null) {
                model.addAttribute(list, List.of());
            }
        }
        return "candidate";
    }

    private ConnectionConfig requireSource(String name) {
        return parts.configuration()
                .get()
                .findConnection(name)
                .filter(connection -> connection.mapping().isPresent())
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "connection " + name)));
    }

    /** A reason in words and how many rows have it. */
    record Line(int rows, Problem.FieldError why) {}
}
