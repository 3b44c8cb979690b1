package vn.lienthong.connectors.nationalreport;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.ReadBack;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.model.IndicatorReport;

/** Asks what the system says of a submission's items and what it shows of their cells. */
record ReportReadBack(ReportSystem system) implements ReadBack {
    private static final int TOGETHER = 50;
    private static final Set<String> TAKEN = Set.of("ACCEPTED", "RECALLED");

    @Override
    public List<Cell> read(IndicatorReport report, Optional<String> receipt, Http http) {
        try {
            Map<String, JsonNode> items = items(receipt, http);
            Map<String, Optional<BigDecimal>> visible = visible(report, http);
            return report.values().stream()
                    .map(IndicatorReport.Value::indicator)
                    .flatMap(code -> Optional.ofNullable(visible.get(code))
                            .map(value -> cell(code, items.get(code), value.orElse(null)))
                            .stream())
                    .toList();
        } catch (ReportSystem.Stopped stopped) {
            throw new SourceTrouble("report_not_read", Map.of("signal", signal(stopped.outcome())));
        }
    }

    private static Cell cell(String code, @Nullable JsonNode item, @Nullable BigDecimal visible) {
        boolean taken = item != null && TAKEN.contains(item.path("result").asText());
        String why = item == null || taken ? null : ReportSystem.shown(item.path("code"));
        return new Cell(code, taken, why, visible);
    }

    private Map<String, JsonNode> items(Optional<String> receipt, Http http) {
        Map<String, JsonNode> items = new HashMap<>();
        receipt.ifPresent(id -> system.submission(id, http)
                .path("items")
                .forEach(item -> items.put(item.path("indicatorCode").asText(), item)));
        return items;
    }

    /** The system names every cell that it is asked for, with null where nothing stands. */
    private Map<String, Optional<BigDecimal>> visible(IndicatorReport report, Http http) {
        Map<String, Optional<BigDecimal>> visible = new HashMap<>();
        List<String> codes = new ArrayList<>(
                report.values().stream().map(IndicatorReport.Value::indicator).toList());
        for (int from = 0; from < codes.size(); from += TOGETHER) {
            List<String> some = codes.subList(from, Math.min(codes.size(), from + TOGETHER));
            for (JsonNode value : system.values(report, some, http)) {
                JsonNode number = value.path("value");
                if (number.isNumber() || number.isNull()) {
                    visible.put(
                            value.path("indicatorCode").asText(),
                            number.isNull() ? Optional.empty() : Optional.of(number.decimalValue()));
                }
            }
        }
        return visible;
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
