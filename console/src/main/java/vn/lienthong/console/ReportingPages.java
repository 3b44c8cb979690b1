package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.PeriodKind;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.ReportForm;
import vn.lienthong.text.Lang;

/** Whose reports are there and whose are not, and one report with everything about it. */
@Controller
final class ReportingPages {
    private static final int PERIODS = 4;

    private final ConsoleParts parts;

    ReportingPages(ConsoleParts parts) {
        this.parts = parts;
    }

    @GetMapping("/console/reports")
    String matrix(
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String until,
            @ModelAttribute("say") Say say,
            Model model) {
        List<ReportForm> all = parts.configuration().get().reports().values().stream()
                .sorted(Comparator.comparing(ReportForm::code))
                .toList();
        Optional<ReportForm> chosen = all.stream()
                .filter(one -> form.isEmpty() || one.code().equals(form))
                .findFirst();
        Optional<Period> last = chosen.flatMap(one -> until.isEmpty() ? present(one) : Period.parse(until))
                .filter(chosen.get()::isReportedFor);
        model.addAttribute(
                "forms",
                all.stream().map(one -> new Choice(one.code(), name(one, say))).toList());
        model.addAttribute("form", chosen.map(ReportForm::code).orElse(form));
        model.addAttribute("until", last.map(Period::toString).orElse(until));
        model.addAttribute(
                "matrix",
                last.map(period -> ReportMatrix.of(parts.reports().book(), chosen.orElseThrow(), upTo(period)))
                        .orElse(null));
        chosen.ifPresent(one -> model.addAttribute("kinds", kinds(one, say)));
        return "reports";
    }

    @GetMapping("/console/reports/{form}/{organisation}/{period}")
    String one(
            @PathVariable String form,
            @PathVariable String organisation,
            @PathVariable String period,
            HttpServletRequest request,
            @ModelAttribute("say") Say say,
            Model model) {
        ReportPlace place = ReportPlace.of(parts.configuration().get(), form, organisation, period);
        Optional<StoredReport> report = parts.reports().rows().find(place.stored());
        Person me = parts.person().apply(request).orElseThrow(() -> new HubFailure(FailureCode.UNAUTHENTICATED));
        model.addAttribute("place", place);
        model.addAttribute("formName", name(place.form(), say));
        model.addAttribute("officeName", place.reporter().name());
        model.addAttribute("state", report.map(one -> one.state().name()).orElse("NONE"));
        model.addAttribute("version", report.map(StoredReport::version).orElse(0));
        model.addAttribute("acts", ReportAct.fitting(report, me));
        model.addAttribute(
                "sheet", report.map(one -> ReportSheet.of(one, parts, say)).orElse(null));
        model.addAttribute(
                "blanks",
                parts.reports().collecting().blank(place.form(), place.office(), place.period()).stream()
                        .map(cell -> BlankView.of(cell, say))
                        .toList());
        return "report";
    }

    /** The newest period of the shortest kind that is over. */
    private Optional<Period> present(ReportForm form) {
        LocalDate today = ProvinceTime.day(parts.clock().instant());
        return Stream.of(PeriodKind.values())
                .filter(form.periods()::contains)
                .flatMap(kind -> Period.containing(today, kind, form.calendar()).stream())
                .map(Period::previous)
                .findFirst();
    }

    private static List<Period> upTo(Period last) {
        List<Period> periods = new ArrayList<>();
        Period one = last;
        for (int i = 0; i < PERIODS; i++) {
            periods.add(0, one);
            one = one.previous();
        }
        return periods;
    }

    private static String kinds(ReportForm form, Say say) {
        return String.join(
                ", ",
                form.periods().stream()
                        .sorted()
                        .map(kind -> say.of("period." + kind))
                        .toList());
    }

    private static String name(ReportForm form, Say say) {
        return say.lang() == Lang.VI ? form.names().vi() : form.names().en();
    }

    /** One to choose. */
    record Choice(String code, String name) {}
}
