package vn.lienthong.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Period;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.ledger.ReportCell;
import vn.lienthong.ledger.ReportRows;
import vn.lienthong.ledger.ReportState;
import vn.lienthong.ledger.Reports;
import vn.lienthong.ledger.StoredDelivery;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Organisation;
import vn.lienthong.registry.ReportForm;
import vn.lienthong.reporting.Figures;

/**
 * What people do with reports. Whoever acts names the version that he has seen: on another one nothing happens. Nothing is
 * pushed that is not approved, and nothing is approved that rests on figures which are no longer so.
 */
public final class ReportDesk {
    private final Reports reports;
    private final Supplier<Configuration> configuration;
    private final Sheets sheets;
    private final Handover handover;
    private final Arrivals arrivals;
    private final Clock clock;

    public ReportDesk(Ledger ledger, Figures figures, Supplier<Configuration> configuration, Clock clock) {
        this.reports = ledger.reports();
        this.configuration = configuration;
        this.sheets = new Sheets(figures, configuration);
        this.handover = new Handover(ledger, configuration);
        this.arrivals = new Arrivals(ledger, configuration);
        this.clock = clock;
    }

    /**
     * Draws a report up from the figures of now and checks it. With mistakes it stays a draft.
     *
     * @param seen the version that the actor has seen; 0 where there was no report yet
     */
    public StoredReport check(ReportForm form, OrgCode organisation, Period period, int seen, Act act) {
        Organisation reporter = reporter(form, organisation, period, configuration.get());
        StoredReport.Place place =
                new StoredReport.Place(form.code(), reporter.code().value(), period.toString());
        Sheet sheet = sheet(form, place, period);
        ReportState state = Finding.haveMistake(sheet.findings()) ? ReportState.DRAFT : ReportState.CHECKED;
        Reports.Drawn drawn = new Reports.Drawn(state, sheet.cells(), Told.findings(sheet.findings()));
        LocalDate dueOn = dueOn(form, period, configuration.get());
        Optional<StoredReport> known = reports.rows().find(place);
        if (known.isEmpty()) {
            return reports.open(place, dueOn, drawn, act);
        }
        StoredReport report = seen(known.get(), seen);
        return switch (report.state()) {
            case DRAFT, CHECKED, RETURNED -> reports.draw(report, revision(report), dueOn, drawn, act);
            case RESTATED, RECALLED -> reports.draw(report, report.revision() + 1, dueOn, drawn, act);
            case APPROVED, SENT, CONFIRMED, MISMATCH -> throw unfit(report, "approved_already");
        };
    }

    /** An approved revision that was given back is followed by another one. */
    private int revision(StoredReport report) {
        return reports.rows().approval(report).isPresent() ? report.revision() + 1 : report.revision();
    }

    /** Freezes it. Not by whoever prepared it, and not when the figures have changed meanwhile: then it is restated. */
    public StoredReport approve(StoredReport.Place place, int seen, Act act) {
        StoredReport report = seen(get(place), seen);
        if (report.state() != ReportState.CHECKED) {
            throw unfit(report, "not_checked");
        }
        if (report.preparedBy().equals(act.actor())) {
            throw new HubFailure(FailureCode.FORBIDDEN, List.of(FieldProblem.of("", "prepared_by_you")));
        }
        List<ReportCell> checked = reports.rows().cells(report, report.revision());
        Sheet now = sheet(configuration.get().getReport(place.form()), place, period(place));
        List<Change> changes = Change.between(checked, now);
        if (!changes.isEmpty()) {
            reports.set(report, ReportState.RESTATED, act, Told.changes(changes));
            throw unfit(report, "changed_since_checked");
        }
        return reports.approve(report, act);
    }

    /** Gives it back to whoever prepares it; what was pushed before stays where it is. */
    public StoredReport giveBack(StoredReport.Place place, int seen, Act act) {
        StoredReport report = seen(get(place), seen);
        return switch (report.state()) {
            case CHECKED, APPROVED -> reports.set(report, ReportState.RETURNED, act, null);
            case DRAFT, RETURNED, RESTATED, RECALLED -> throw unfit(report, "not_checked");
            case SENT, CONFIRMED, MISMATCH -> throw unfit(report, "pushed_already");
        };
    }

    /** Hands an approved report over for delivery; one that stands there wrongly is handed over once more. */
    public StoredReport push(StoredReport.Place place, int seen, Act act) {
        StoredReport report = seen(get(place), seen);
        return switch (report.state()) {
            case APPROVED, MISMATCH -> pushed(report, act);
            case DRAFT, CHECKED, RETURNED, RESTATED, RECALLED -> throw unfit(report, "not_approved");
            case SENT, CONFIRMED -> throw unfit(report, "pushed_already");
        };
    }

    /**
     * Takes back what stands at the receiver: every cell is withdrawn by name, and reading back tells whether it is gone.
     *
     * @throws HubFailure {@code STATE_CONFLICT} where the present revision is not there
     */
    public StoredReport recall(StoredReport.Place place, int seen, Act act) {
        StoredReport report = seen(get(place), seen);
        int pushes = reports.rows().pushes(report);
        if (pushes == 0) {
            throw unfit(report, "not_there");
        }
        StoredDelivery there = arrivals.find(report).orElseThrow(() -> unfit(report, "not_arrived"));
        ReportRows.Approval approval = reports.rows().approval(report).orElseThrow();
        Receipt receipt = handover.takeBack(report, approval, pushes + 1, there, act);
        return reports.recalled(report, pushes + 1, receipt.number(), act);
    }

    /** The message is durable first: whoever is interrupted pushes again and gets the same receipt. */
    private StoredReport pushed(StoredReport report, Act act) {
        ReportRows.Approval approval = reports.rows().approval(report).orElseThrow(() -> unfit(report, "not_approved"));
        int attempt = reports.rows().pushes(report) + 1;
        Receipt receipt = handover.accept(report, approval, attempt, act);
        return reports.pushed(report, attempt, receipt.number(), act);
    }

    static Organisation reporter(ReportForm form, OrgCode code, Period period, Configuration now) {
        if (!form.isReportedFor(period)) {
            throw new HubFailure(FailureCode.REQUEST_INVALID, List.of(FieldProblem.of("/period", "not_reported")));
        }
        LocalDate last = form.window(period).lastDay();
        return now.organisations()
                .find(code, last)
                .filter(form.reporters().on(last, now.organisations())::contains)
                .orElseThrow(() -> new HubFailure(
                        FailureCode.REQUEST_INVALID, List.of(FieldProblem.of("/organisation", "not_a_reporter"))));
    }

    private Sheet sheet(ReportForm form, StoredReport.Place place, Period period) {
        return Optional.ofNullable(sheets.draw(form, period, clock.instant()).get(place.organisation()))
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "report " + place)));
    }

    static LocalDate dueOn(ReportForm form, Period period, Configuration now) {
        return now.workingDays()
                .after(form.window(period).lastDay(), form.deadline().workingDays());
    }

    static Period period(StoredReport.Place place) {
        return Period.parse(place.period()).orElseThrow();
    }

    private StoredReport get(StoredReport.Place place) {
        return reports.rows()
                .find(place)
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "report " + place)));
    }

    private static StoredReport seen(StoredReport report, int version) {
        if (report.version() != version) {
            throw conflict(report, "/version", "changed_meanwhile");
        }
        return report;
    }

    private static HubFailure unfit(StoredReport report, String reason) {
        return conflict(report, "", reason);
    }

    private static HubFailure conflict(StoredReport report, String path, String reason) {
        return new HubFailure(
                FailureCode.STATE_CONFLICT,
                Map.of(
                        "what",
                        report.place().toString(),
                        "state",
                        report.state().name()),
                List.of(FieldProblem.of(path, reason)),
                null);
    }
}
