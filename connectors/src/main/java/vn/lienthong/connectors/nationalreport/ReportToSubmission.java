package vn.lienthong.connectors.nationalreport;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.http.ExactJson;
import vn.lienthong.model.Amount;
import vn.lienthong.model.IndicatorReport;

/** Writes a report as a submission, domain section 5.6: a cell without a value is withdrawn by name, zero is sent. */
final class ReportToSubmission {
    /** Thực hiện: a figure of what has happened. */
    private static final int ACTUAL = 3;

    /** Periods of NĐ 09/2019/NĐ-CP begin on that day, those of the calendar on the first. */
    private static final String ND09_FIRST_DAY = "-15";

    private ReportToSubmission() {}

    static byte[] write(IndicatorReport report) {
        ObjectNode body = ExactJson.object()
                .put("formCode", report.form())
                .put("formVersion", report.formVersion())
                .put("orgCode", report.organisation().value())
                .put("periodId", report.period())
                .put("calendar", report.from().value().endsWith(ND09_FIRST_DAY) ? "ND09_15_14" : "CALENDAR")
                .put("dataType", ACTUAL)
                .put("revision", report.revision())
                .put("preparedBy", report.preparedBy())
                .put("approvedBy", report.approvedBy())
                .put("approvedAt", report.approvedAt().toString());
        ArrayNode values = body.putArray("values");
        report.values().forEach(value -> values.add(item(report, value)));
        return ExactJson.bytes(body);
    }

    private static ObjectNode item(IndicatorReport report, IndicatorReport.Value value) {
        ObjectNode item = ExactJson.object()
                .put("indicatorCode", value.indicator())
                .put("orgCode", report.organisation().value());
        number(item, "value", value.value());
        item.put("unit", value.unit());
        if (value.value() == null) {
            return item.put("status", "WITHDRAWN");
        }
        if (value.denominator() != null) {
            number(item, "numerator", value.numerator());
            number(item, "denominator", value.denominator());
        }
        return item;
    }

    private static void number(ObjectNode item, String name, @Nullable Amount amount) {
        if (amount == null) {
            item.putNull(name);
        } else {
            item.put(name, amount.number());
        }
    }
}
