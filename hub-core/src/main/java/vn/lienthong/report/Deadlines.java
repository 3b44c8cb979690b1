package vn.lienthong.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.failure.Side;
import vn.lienthong.indicator.Period;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.SourceSignal;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ReportForm;

/**
 * Tells those on duty before a deadline which reports are not handed over yet: one incident for each connection that reports
 * go to, with the nearest deadline in it. It closes by itself when nothing is missing.
 */
public final class Deadlines {
    private final Ledger ledger;
    private final Supplier<Configuration> configuration;
    private final Clock clock;

    public Deadlines(Ledger ledger, Supplier<Configuration> configuration, Clock clock) {
        this.ledger = ledger;
        this.configuration = configuration;
        this.clock = clock;
    }

    public void look() {
        Configuration now = configuration.get();
        LocalDate today = ProvinceTime.day(clock.instant());
        Map<String, List<ReportForm>> byConnection =
                now.reports().values().stream().collect(Collectors.groupingBy(ReportForm::to));
        byConnection.forEach((connection, forms) -> {
            Optional<Due> nearest = forms.stream()
                    .flatMap(form -> due(form, today, now))
                    .min(Comparator.comparing(Due::on).thenComparing(each -> each.form));
            nearest.ifPresentOrElse(
                    due -> ledger.endpoints().reportsDue(connection, Side.OPERATOR, due.signal()),
                    () -> ledger.endpoints().reportsThere(connection));
        });
    }

    /** The newest periods of a form whose deadline is near or past, where somebody's report is not handed over. */
    private Stream<Due> due(ReportForm form, LocalDate today, Configuration now) {
        return form.periods().stream()
                .flatMap(kind -> Period.containing(today, kind, form.calendar()).stream())
                .flatMap(present -> Stream.of(present.previous(), present))
                .filter(form::isReportedFor)
                .flatMap(period -> {
                    LocalDate on = ReportDesk.dueOn(form, period, now);
                    boolean near = now.workingDays().between(today, on)
                            <= form.deadline().warn();
                    int missing = near ? missing(form, period, now) : 0;
                    return missing == 0
                            ? Stream.empty()
                            : Stream.of(new Due(form.code(), period.toString(), on, missing));
                });
    }

    private int missing(ReportForm form, Period period, Configuration now) {
        Set<String> pushed = ledger.reports().rows().list(form.code(), period.toString()).stream()
                .filter(report -> report.sentAt() != null)
                .map(StoredReport::place)
                .map(StoredReport.Place::organisation)
                .collect(Collectors.toCollection(HashSet::new));
        return (int) form.reporters().on(form.window(period).lastDay(), now.organisations()).stream()
                .filter(each -> !pushed.contains(each.code().value()))
                .count();
    }

    private record Due(String form, String period, LocalDate on, int missing) {
        String signal() {
            return new SourceSignal(
                            "reports_due",
                            Map.of(
                                    "form",
                                    form,
                                    "period",
                                    period,
                                    "day",
                                    on.toString(),
                                    "missing",
                                    Integer.toString(missing)))
                    .toText();
        }
    }
}
