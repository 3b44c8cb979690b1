package vn.lienthong.connectors.provincereport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.ReadBack;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.model.IndicatorReport;

/** Asks the store what it shows of a report's cells; what it said when they were written stands in our receipt. */
record StoreReadBack(IndicatorStore store, StoreCodes codes) implements ReadBack {

    @Override
    public List<Cell> read(IndicatorReport report, Optional<String> receipt, Http http) {
        StoreCodes.Place place = codes.office(report)
                .flatMap(office -> codes.place(report, office))
                .orElseThrow(
                        () -> new SourceTrouble("report_not_read", Map.of("signal", "office-or-period-not-there")));
        try {
            Map<String, Optional<BigDecimal>> there = store.login(http)
                    .values(
                            place,
                            report.values().stream()
                                    .map(IndicatorReport.Value::indicator)
                                    .toList());
            Optional<Map<String, String>> refused = StoreReceipt.refused(receipt);
            return report.values().stream()
                    .map(IndicatorReport.Value::indicator)
                    .flatMap(code ->
                            Optional.ofNullable(there.get(code))
                                    .map(value -> cell(code, refused, value.orElse(null)))
                                    .stream())
                    .toList();
        } catch (IndicatorStore.Stopped stopped) {
            throw new SourceTrouble("report_not_read", Map.of("signal", signal(stopped.outcome())));
        }
    }

    private static Cell cell(String code, Optional<Map<String, String>> refused, @Nullable BigDecimal visible) {
        @Nullable String why = refused.map(all -> all.get(code)).orElse(null);
        return new Cell(code, refused.isPresent() && why == null, why, visible);
    }

    private static String signal(Outcome outcome) {
        if (outcome instanceof Outcome.TargetDown down) {
            return down.signal();
        }
        if (outcome instanceof Outcome.Misconfigured wrong) {
            return wrong.what();
        }
        return outcome instanceof Outcome.Unknown unknown ? unknown.signal() : "not-the-report-system";
    }
}
