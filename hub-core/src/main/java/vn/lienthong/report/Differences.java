package vn.lienthong.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.lienthong.failure.Side;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.SourceSignal;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ReportForm;

/**
 * Tells those on duty of reports that stand at the receiver otherwise than they were approved: one incident for each
 * connection, which closes by itself when all have been read equal.
 */
public final class Differences {
    private final Ledger ledger;
    private final Supplier<Configuration> configuration;

    public Differences(Ledger ledger, Supplier<Configuration> configuration) {
        this.ledger = ledger;
        this.configuration = configuration;
    }

    public void look() {
        Configuration now = configuration.get();
        Map<String, List<StoredReport>> differing = ledger.reports().rows().differing().stream()
                .filter(report -> now.reports().containsKey(report.place().form()))
                .collect(Collectors.groupingBy(
                        report -> now.getReport(report.place().form()).to()));
        Set<String> receivers =
                now.reports().values().stream().map(ReportForm::to).collect(Collectors.toSet());
        receivers.forEach(connection -> Optional.ofNullable(differing.get(connection))
                .ifPresentOrElse(
                        reports -> ledger.endpoints().reportsDiffer(connection, Side.PARTNER, signal(reports)),
                        () -> ledger.endpoints().reportsAgree(connection)));
    }

    /** The one that has changed longest ago is named. */
    private static String signal(List<StoredReport> reports) {
        String first = reports.stream()
                .min(Comparator.comparing(StoredReport::changedAt).thenComparing(StoredReport::number))
                .map(report -> report.place().toString())
                .orElse("");
        return new SourceSignal("reports_differ", Map.of("reports", Integer.toString(reports.size()), "report", first))
                .toText();
    }
}
