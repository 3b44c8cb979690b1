package vn.lienthong.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Row;
import vn.lienthong.door.Trial;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConnectionConfig;
import vn.lienthong.text.Problem;
import vn.lienthong.wire.Canonical;

/** What would become of a row or an event, and who would get it; nothing is sent and nothing is kept. */
@Controller
final class TryPages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> COLUMNS = new TypeReference<>() {};

    private final ConsoleParts parts;

    TryPages(ConsoleParts parts) {
        this.parts = parts;
    }

    @GetMapping("/console/try")
    String empty(Model model) {
        return page("", "", model);
    }

    @PostMapping("/console/try")
    String look(
            @RequestParam(defaultValue = "") String connection,
            @RequestParam(defaultValue = "") String sample,
            @ModelAttribute("say") Say say,
            Model model) {
        Configuration configuration = parts.configuration().get();
        Trial trial = new Trial(
                Canonical.standard(),
                configuration,
                ProvinceTime.day(parts.clock().instant()));
        try {
            if (connection.isEmpty()) {
                Trial.EventVerdict verdict = trial.of(sample.getBytes(StandardCharsets.UTF_8));
                model.addAttribute("canonical", Masked.bare(verdict.event().canonical()));
                told(verdict.receivers(), configuration, say, model);
            } else {
                ConnectionConfig source = configuration
                        .findConnection(connection)
                        .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "connection")));
                Trial.Verdict verdict = trial.of(
                        connection,
                        source.mapping()
                                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "mapping"))),
                        new Row(new Place("console", "1"), columns(sample)));
                model.addAttribute("touches", verdict.touches());
                model.addAttribute("problems", problems(verdict.problems(), say));
                if (verdict.problems().isEmpty()) {
                    told(verdict.receivers(), configuration, say, model);
                }
            }
        } catch (HubFailure refused) {
            Problem problem = Problem.of(refused, say.lang(), parts.texts());
            model.addAttribute("refused", problem.detail() + " " + problem.remedy());
            model.addAttribute("problems", problems(refused.problems(), say));
        }
        return page(connection, sample, model);
    }

    private static void told(List<String> receivers, Configuration configuration, Say say, Model model) {
        model.addAttribute(
                "receivers",
                receivers.isEmpty()
                        ? say.of("try.nobody")
                        : say.of(
                                "try.receivers",
                                "connections",
                                receivers.stream()
                                        .map(name -> configuration
                                                .findConnection(name)
                                                .map(ConnectionConfig::title)
                                                .orElse(name))
                                        .collect(Collectors.joining(", "))));
    }

    private List<String> problems(List<FieldProblem> problems, Say say) {
        return problems.stream()
                .map(problem -> problem.path() + ": "
                        + parts.texts().say(say.lang(), "field." + problem.reason(), problem.facts()) + " "
                        + parts.texts().say(say.lang(), "field." + problem.reason() + ".remedy", problem.facts()))
                .toList();
    }

    /** A JSON object, or a line for each column with a colon after its name. */
    private static Map<String, String> columns(String sample) {
        Map<String, String> columns = new LinkedHashMap<>();
        if (sample.strip().startsWith("{")) {
            try {
                JSON.readValue(sample, COLUMNS)
                        .forEach((name, value) -> columns.put(name, value == null ? "" : value.toString()));
            } catch (JsonProcessingException e) {
                throw new HubFailure(FailureCode.BODY_MALFORMED, Map.of(), List.of(), e);
            }
            return columns;
        }
        sample.lines().filter(line -> line.contains(":")).forEach(line -> {
            int colon = line.indexOf(':');
            columns.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        return columns;
    }

    private String page(String connection, String sample, Model model) {
        model.addAttribute("connection", connection);
        model.addAttribute("sample", sample);
        model.addAttribute(
                "sources",
                parts.configuration().get().connections().values().stream()
                        .filter(one -> one.mapping().isPresent())
                        .sorted(Comparator.comparing(ConnectionConfig::title))
                        .toList());
        for (String name : List.of("canonical", "receivers", "refused")) {
            model.addAttribute(
                    name, Optional.ofNullable(model.getAttribute(name)).orElse(""));
        }
        for (String name : List.of("touches", "problems")) {
            model.addAttribute(
                    name, Optional.ofNullable(model.getAttribute(name)).orElse(List.of()));
        }
        return "try";
    }
}
