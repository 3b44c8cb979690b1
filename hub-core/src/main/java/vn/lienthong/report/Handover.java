package vn.lienthong.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.indicator.IndicatorCode;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.Window;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.Receipt;
import vn.lienthong.ledger.ReportCell;
import vn.lienthong.ledger.ReportRows;
import vn.lienthong.ledger.StoredDelivery;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.ledger.Submission;
import vn.lienthong.model.Amount;
import vn.lienthong.model.Day;
import vn.lienthong.model.IndicatorReport;
import vn.lienthong.model.Leg;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ReportForm;
import vn.lienthong.registry.Route;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.Digest;

/** Makes a message of an approved revision and of nothing else, and gives it to the ledger for delivery. */
final class Handover {
    /** Of an amount on the wire; only numerators that somebody entered so have more. */
    private static final int MOST_DECIMALS = 9;
    /** Of a receipt that a receiver can be reminded of. */
    private static final int LONGEST_RECEIPT = 100;

    private final Ledger ledger;
    private final Supplier<Configuration> configuration;
    private final Canonical canonical = Canonical.standard();

    Handover(Ledger ledger, Supplier<Configuration> configuration) {
        this.ledger = ledger;
        this.configuration = configuration;
    }

    Receipt accept(StoredReport report, ReportRows.Approval approval, int attempt, Act act) {
        return accept(report, message(report, approval, values(report), null), attempt, act);
    }

    /** The same cells, each withdrawn by name. */
    Receipt takeBack(StoredReport report, ReportRows.Approval approval, int attempt, StoredDelivery there, Act act) {
        String receipt = Optional.ofNullable(there.detail())
                .filter(detail -> detail.length() <= LONGEST_RECEIPT)
                .orElse(null);
        List<IndicatorReport.Value> nothing =
                values(report).stream().map(Handover::withdrawn).toList();
        IndicatorReport.Recall recall = new IndicatorReport.Recall(act.actor(), act.reason(), receipt);
        return accept(report, message(report, approval, nothing, recall), attempt, act);
    }

    private Receipt accept(StoredReport report, IndicatorReport message, int attempt, Act act) {
        Configuration now = configuration.get();
        ReportForm form = now.getReport(report.place().form());
        String type = canonical.types().nameOf(message);
        byte[] payload = canonical.bytes(message);
        Route route = now.subscriptions()
                .route(Submission.OURSELVES, type, message, ledger.intake().today());
        return ledger.intake()
                .accept(new Submission(
                        Submission.OURSELVES,
                        message.key() + "/" + report.revision() + "/" + attempt,
                        type,
                        message.key(),
                        null,
                        null,
                        payload,
                        Digest.of(type, message.key(), payload),
                        act.actor(),
                        route.successions().text().orElse(null),
                        legs(form.to(), route.legs())));
    }

    private IndicatorReport message(
            StoredReport report,
            ReportRows.Approval approval,
            List<IndicatorReport.Value> values,
            IndicatorReport.@Nullable Recall recall) {
        ReportForm form = configuration.get().getReport(report.place().form());
        Period period = ReportDesk.period(report.place());
        Window window = form.window(period);
        return new IndicatorReport(
                form.code(),
                form.version(),
                OrgCode.of(report.place().organisation()),
                period.toString(),
                Day.of(window.from()),
                Day.of(window.lastDay()),
                report.revision(),
                report.preparedBy(),
                approval.actor(),
                approval.at(),
                values,
                recall);
    }

    /** What has no value, or is in the form no more and was once brought there, is withdrawn by name. */
    private List<IndicatorReport.Value> values(StoredReport report) {
        Map<IndicatorCode, IndicatorReport.Value> values = new LinkedHashMap<>();
        ledger.reports()
                .rows()
                .cells(report, report.revision())
                .forEach(cell -> values.put(cell.indicator(), value(cell, cell.value())));
        ledger.reports()
                .rows()
                .pushedBefore(report)
                .forEach(cell -> values.putIfAbsent(cell.indicator(), value(cell, null)));
        return new ArrayList<>(values.values());
    }

    private static IndicatorReport.Value value(ReportCell cell, @Nullable BigDecimal value) {
        ReportCell.Lineage lineage = cell.lineage();
        return new IndicatorReport.Value(
                cell.indicator().value(),
                cell.unit(),
                amount(value),
                value == null ? null : amount(cell.numerator()),
                value == null ? null : amount(cell.denominator()),
                new IndicatorReport.Lineage(
                        lineage.definition(), lineage.source(), lineage.position(), lineage.asOf()));
    }

    private static IndicatorReport.Value withdrawn(IndicatorReport.Value value) {
        return new IndicatorReport.Value(value.indicator(), value.unit(), null, null, null, value.lineage());
    }

    private static @Nullable Amount amount(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        return Amount.of(
                number.scale() > MOST_DECIMALS ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : number);
    }

    /** The form's connection, and whoever else has subscribed to reports. */
    private static List<Leg> legs(String to, List<Leg> subscribed) {
        Set<String> connections =
                subscribed.stream().map(Leg::connection).collect(Collectors.toCollection(TreeSet::new));
        connections.add(to);
        return connections.stream().map(Leg::to).toList();
    }
}
