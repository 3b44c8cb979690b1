package vn.lienthong.console;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.reporting.Explanation;
import vn.lienthong.reporting.Question;
import vn.lienthong.text.Lang;

/** The figures of a period by organisation, and where each comes from. */
@Controller
final class IndicatorPages {
    private static final int MOST = 300;

    private final ConsoleParts parts;

    IndicatorPages(ConsoleParts parts) {
        this.parts = parts;
    }

    @GetMapping("/console/indicators")
    String table(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String period,
            @ModelAttribute("say") Say say,
            Model model) {
        List<Indicator> all = parts.configuration().get().indicators().values().stream()
                .sorted(Comparator.comparing(Indicator::code))
                .toList();
        Optional<Indicator> chosen = all.stream()
                .filter(indicator -> code.isEmpty() || indicator.code().value().equals(code))
                .findFirst();
        Optional<Period> of = chosen.flatMap(indicator -> period.isEmpty() ? last(indicator) : Period.parse(period));
        boolean reported = chosen.isPresent() && of.isPresent() && chosen.get().isReportedFor(of.get());
        model.addAttribute(
                "indicators",
                all.stream()
                        .map(one -> new Choice(one.code().value(), name(one, say)))
                        .toList());
        model.addAttribute("code", chosen.map(one -> one.code().value()).orElse(code));
        model.addAttribute("period", of.map(Period::toString).orElse(period));
        model.addAttribute("known", chosen.isPresent());
        model.addAttribute("reported", reported);
        model.addAttribute("cells", reported ? cells(chosen.get(), of.get(), say) : List.of());
        chosen.ifPresent(one -> model.addAttribute("kinds", kinds(one, say)));
        return "indicators";
    }

    @GetMapping("/console/indicators/{code}/{organisation}/{period}")
    String explain(
            @PathVariable String code,
            @PathVariable String organisation,
            @PathVariable String period,
            @ModelAttribute("say") Say say,
            Model model) {
        Indicator indicator = parts.configuration().get().getIndicator(code);
        Period of = Period.parse(period).filter(indicator::isReportedFor).orElseThrow(() -> notFound("period"));
        Explanation why = parts.views()
                .figures()
                .explain(Question.of(indicator, of), indicator, office(organisation), of)
                .orElseThrow(() -> notFound("organisation"));
        model.addAttribute("name", name(indicator, say));
        model.addAttribute("indicator", indicator);
        model.addAttribute("why", why);
        model.addAttribute("rule", indicator.rule().map(rule -> rule.told()).orElse(""));
        model.addAttribute("cell", FigureView.of(why.value(), say));
        model.addAttribute(
                "below",
                why.parts().stream().map(part -> FigureView.of(part, say)).toList());
        return "explanation";
    }

    private List<FigureView> cells(Indicator indicator, Period period, Say say) {
        return parts.views().figures().list(Question.of(indicator, period)).stream()
                .sorted(Comparator.comparing(cell -> cell.organisation().code().value()))
                .limit(MOST)
                .map(cell -> FigureView.of(cell, say))
                .toList();
    }

    /** The last period that is over. */
    private Optional<Period> last(Indicator indicator) {
        LocalDate today = ProvinceTime.day(parts.clock().instant());
        return indicator.periods().stream()
                .sorted()
                .flatMap(kind -> Period.containing(today, kind, indicator.calendar()).stream())
                .map(Period::previous)
                .filter(indicator::isReportedFor)
                .findFirst();
    }

    private static String kinds(Indicator indicator, Say say) {
        return String.join(
                ", ",
                indicator.periods().stream()
                        .sorted()
                        .map(kind -> say.of("period." + kind))
                        .toList());
    }

    private static String name(Indicator indicator, Say say) {
        return say.lang() == Lang.VI
                ? indicator.names().vi()
                : indicator.names().en();
    }

    private static OrgCode office(String text) {
        try {
            return OrgCode.of(text);
        } catch (InvalidValue e) {
            throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "organisation"), List.of(), e);
        }
    }

    private static HubFailure notFound(String what) {
        return new HubFailure(FailureCode.NOT_FOUND, Map.of("what", what));
    }

    /** One to choose. */
    record Choice(String code, String name) {}
}
