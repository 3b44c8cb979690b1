package vn.lienthong.app.ops;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.ReportForm;
import vn.lienthong.report.Reconciliation;
import vn.lienthong.report.ReportDesk;
import vn.lienthong.text.Lang;

/** Reports: forms, where everybody's report stands, and what people do with one. */
@RestController
@RequestMapping("/api/v1/ops/reports")
class ReportsController {
    private static final String ONE = "/{form}/{organisation}/{period}";

    private final ConfigurationHolder configuration;
    private final ReportDesk desk;
    private final Reconciliation reconciliation;
    private final ReportPages pages;
    private final ReportPlaces places;
    private final Viewer viewer;

    ReportsController(
            ConfigurationHolder configuration,
            ReportDesk desk,
            Reconciliation reconciliation,
            ReportPages pages,
            ReportPlaces places,
            Viewer viewer) {
        this.configuration = configuration;
        this.desk = desk;
        this.reconciliation = reconciliation;
        this.pages = pages;
        this.places = places;
        this.viewer = viewer;
    }

    @GetMapping
    @Operation(summary = "Every form: which figures are reported by whom, when and where to")
    List<ReportFormView> forms(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        viewer.requireWatcher();
        return configuration.current().reports().values().stream()
                .sorted(Comparator.comparing(ReportForm::code))
                .map(form -> ReportFormView.of(form, Lang.of(language)))
                .toList();
    }

    @GetMapping("/{form}")
    @Operation(summary = "Everybody who is to report for a period, with state, deadline and timeliness")
    List<ReportPages.Line> matrix(@PathVariable String form, @RequestParam String period) {
        viewer.requireWatcher();
        return pages.matrix(places.form(form), places.period(period));
    }

    @GetMapping(ONE)
    @Operation(
            summary =
                    "One report: cells with where they come from, what the checks found, what stands at the receiver, cases, and"
                            + " who did what and why")
    ReportPages.Whole get(
            @PathVariable String form,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return pages.whole(places.at(form, organisation, period).place(), Lang.of(language));
    }

    @PostMapping(ONE + "/check")
    @Operation(summary = "Draw a report up from the figures of now and check it; version 0 where there is none yet")
    ReportPages.Head check(
            @PathVariable String form,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestBody Deed deed) {
        StoredReport.Place place = places.at(form, organisation, period).place();
        OrgCode reporter = OrgCode.of(place.organisation());
        return ReportPages.Head.of(
                desk.check(places.form(form), reporter, places.period(period), deed.seen(), deed.act(viewer.name())));
    }

    @PostMapping(ONE + "/approve")
    @Operation(summary = "Approve and freeze a report that another person has prepared")
    ReportPages.Head approve(
            @PathVariable String form,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestBody Deed deed) {
        StoredReport.Place place = places.at(form, organisation, period).place();
        return ReportPages.Head.of(desk.approve(place, deed.seen(), deed.act(viewer.name())));
    }

    @PostMapping(ONE + "/return")
    @Operation(summary = "Give a report back to whoever prepares it")
    ReportPages.Head giveBack(
            @PathVariable String form,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestBody Deed deed) {
        StoredReport.Place place = places.at(form, organisation, period).place();
        return ReportPages.Head.of(desk.giveBack(place, deed.seen(), deed.act(viewer.name())));
    }

    @PostMapping(ONE + "/push")
    @Operation(summary = "Hand an approved report over for delivery; once more where it stands there wrongly")
    ReportPages.Head push(
            @PathVariable String form,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestBody Deed deed) {
        StoredReport.Place place = places.at(form, organisation, period).place();
        return ReportPages.Head.of(desk.push(place, deed.seen(), deed.act(viewer.name())));
    }

    @PostMapping(ONE + "/recall")
    @Operation(summary = "Take back a report that the receiver has: every cell of it is withdrawn there")
    ReportPages.Head recall(
            @PathVariable String form,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestBody Deed deed) {
        StoredReport.Place place = places.at(form, organisation, period).place();
        return ReportPages.Head.of(desk.recall(place, deed.seen(), deed.act(viewer.name())));
    }

    @PostMapping(ONE + "/reconcile")
    @Operation(summary = "Read a report back from the receiver now and compare it cell by cell")
    ReportPages.Head reconcile(
            @PathVariable String form,
            @PathVariable String organisation,
            @PathVariable String period,
            @RequestBody Deed deed) {
        StoredReport.Place place = places.at(form, organisation, period).place();
        return ReportPages.Head.of(reconciliation.reconcile(place, deed.act(viewer.name())));
    }

    /**
     * What somebody does.
     *
     * @param version the one that he has seen; 0 where there was no report
     */
    record Deed(@Nullable Integer version, @Nullable String reason) {
        int seen() {
            return version == null ? 0 : version;
        }

        Act act(String actor) {
            return new Act(actor, reason == null ? "" : reason);
        }
    }
}
