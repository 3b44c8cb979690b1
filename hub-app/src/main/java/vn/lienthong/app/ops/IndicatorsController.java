package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Qualifier;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Entries;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.reporting.CellValue;
import vn.lienthong.reporting.EntryDesk;
import vn.lienthong.reporting.Figures;
import vn.lienthong.reporting.Question;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Indicators: what they mean, their values for any organisation, period and moment, and where each value comes from. */
@RestController
@RequestMapping("/api/v1/ops/indicators")
class IndicatorsController {
    private final ConfigurationHolder configuration;
    private final Figures figures;
    private final EntryDesk desk;
    private final Texts texts;
    private final Viewer viewer;

    IndicatorsController(
            ConfigurationHolder configuration, Figures figures, EntryDesk desk, Texts texts, Viewer viewer) {
        this.configuration = configuration;
        this.figures = figures;
        this.desk = desk;
        this.texts = texts;
        this.viewer = viewer;
    }

    @GetMapping
    @Operation(summary = "Every indicator and what it means, by code")
    List<IndicatorView> list(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        viewer.requireWatcher();
        return configuration.current().indicators().values().stream()
                .sorted(Comparator.comparing(Indicator::code))
                .map(indicator -> IndicatorView.of(indicator, Lang.of(language)))
                .toList();
    }

    @GetMapping("/{code}")
    @Operation(
            summary =
                    "Values of a period for every organisation, by code. restatedOn: as if the organisations of that day had"
                            + " always been there; asOf: as the hub knew it at that moment. Next page: after = code of the"
                            + " last one")
    List<CellView> values(
            @PathVariable String code,
            @RequestParam String period,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate restatedOn,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "200") int limit,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        viewer.requireWatcher();
        Indicator indicator = indicator(code);
        Period of = reported(indicator, period);
        LocalDate day = indicator.window(of).lastDay();
        return figures.list(question(indicator, of, restatedOn, asOf)).stream()
                .filter(cell -> viewer.maySeeOrganisation(cell.organisation().code(), day))
                .filter(cell -> cell.organisation().code().value().compareTo(after) > 0)
                .sorted(Comparator.comparing(
                                (CellValue cell) -> cell.organisation().code().value())
                        .thenComparing(cell -> cell.organisation().validity().from()))
                .limit(PageSize.of(limit))
                .map(cell -> CellView.of(cell, texts, Lang.of(language)))
                .toList();
    }

    @GetMapping("/{code}/{organisation}/{period}")
    @Operation(
            summary =
                    "One value and where it comes from: definition, numbers, parts, the records behind it by their keys, or what"
                            + " was entered by whom and why")
    ExplanationView explain(
            @PathVariable String code,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate restatedOn,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        viewer.requireWatcher();
        Indicator indicator = indicator(code);
        Period of = reported(indicator, period);
        OrgCode office = office(organisation);
        viewer.requireOrganisation(office, indicator.window(of).lastDay());
        return figures.explain(question(indicator, of, restatedOn, asOf), indicator, office, of)
                .map(why -> ExplanationView.of(why, texts, Lang.of(language)))
                .orElseThrow(() ->
                        new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "organisation " + office + " in " + of)));
    }

    @PostMapping("/{code}/{organisation}/{period}")
    @Operation(
            summary =
                    "Enter a figure of an indicator that is not worked out; the one before it stays in the history. Needs a"
                            + " reason")
    Map<String, Object> enter(
            @PathVariable String code,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestBody Entered entered) {
        viewer.requireWatcher();
        Indicator indicator = indicator(code);
        Period of = reported(indicator, period);
        OrgCode office = office(organisation);
        viewer.requireOrganisation(office, indicator.window(of).lastDay());
        long no = desk.enter(indicator, office, of, entered.stated(), entered.belief(), entered.act(viewer.name()));
        return Map.of("entry", no);
    }

    @PostMapping("/{code}/{organisation}/{period}/withdraw")
    @Operation(summary = "Take back what was entered; there is no figure then, which is not zero. Needs a reason")
    Map<String, Object> withdraw(
            @PathVariable String code,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestBody DeliveriesController.Reason reason) {
        viewer.requireWatcher();
        Indicator indicator = indicator(code);
        Period of = reported(indicator, period);
        OrgCode office = office(organisation);
        viewer.requireOrganisation(office, indicator.window(of).lastDay());
        Act act = new Act(viewer.name(), reason.reason() == null ? "" : reason.reason());
        return Map.of("entry", desk.withdraw(indicator, office, of, act));
    }

    private Indicator indicator(String code) {
        return configuration.current().getIndicator(code);
    }

    private static Period reported(Indicator indicator, String text) {
        Period period = Period.parse(text)
                .orElseThrow(
                        () -> refused("period", "unknown_value", "2021-M03, 2021-Q1, 2021-H1, 2021-9M, 2021", null));
        if (!indicator.isReportedFor(period)) {
            throw refused("period", "not_reported", indicator.periods().toString(), null);
        }
        return period;
    }

    private static OrgCode office(String text) {
        try {
            return OrgCode.of(text);
        } catch (InvalidValue e) {
            throw refused("organisation", "org_code", "ASCII", e);
        }
    }

    private static HubFailure refused(String path, String reason, String expected, @Nullable Throwable cause) {
        return new HubFailure(
                FailureCode.REQUEST_INVALID,
                Map.of(),
                List.of(FieldProblem.of(path, reason, "expected", expected)),
                cause);
    }

    private static Question question(
            Indicator indicator, Period period, @Nullable LocalDate restatedOn, @Nullable Instant asOf) {
        return new Question(
                List.of(indicator), List.of(period), Optional.ofNullable(restatedOn), Optional.ofNullable(asOf));
    }

    /**
     * A figure as it is entered.
     *
     * @param numerator of a ratio, points of a score, or the figure itself
     * @param observedOn the day on which it was seen
     * @param document where it stands
     * @param printed the value as it is printed, to be compared with the numbers
     * @param unit in which it is given, to be compared with the indicator's
     * @param after number of the entry that was seen last, 0 for none; on a newer one nothing is entered
     */
    record Entered(
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Qualifier qualifier,
            @Nullable LocalDate observedOn,
            @Nullable String document,
            @Nullable String reason,
            @Nullable BigDecimal printed,
            @Nullable String unit,
            @Nullable Long after) {

        EntryDesk.Belief belief() {
            return new EntryDesk.Belief(
                    Optional.ofNullable(after), Optional.ofNullable(printed), Optional.ofNullable(unit));
        }

        Entries.Stated stated() {
            if (numerator == null) {
                throw new HubFailure(FailureCode.REQUEST_INVALID, List.of(FieldProblem.of("numerator", "missing")));
            }
            return new Entries.Stated(
                    new Figure(numerator, Optional.ofNullable(denominator)),
                    qualifier == null ? Qualifier.EXACT : qualifier,
                    Optional.ofNullable(observedOn),
                    Optional.ofNullable(document));
        }

        Act act(String actor) {
            return new Act(actor, reason == null ? "" : reason);
        }
    }
}
