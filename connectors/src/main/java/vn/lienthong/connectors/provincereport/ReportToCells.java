package vn.lienthong.connectors.provincereport;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.http.ExactJson;
import vn.lienthong.model.Amount;
import vn.lienthong.model.IndicatorReport;

/** Writes cells as the store takes them, domain section 5.3: zero is a value, and what has none is written empty. */
final class ReportToCells {
    private ReportToCells() {}

    static ObjectNode write(StoreCodes.Place place, IndicatorReport.Value value) {
        ObjectNode body = ExactJson.object()
                .put("indicatorCode", value.indicator())
                .put("officeCode", place.dashed())
                .put("periodId", place.period())
                .put("dataTypeId", place.dataType())
                .put("dataYear", place.year());
        @Nullable Amount amount = value.value();
        if (amount == null) {
            return body.putNull("value").put("textValue", "");
        }
        return body.put("value", amount.number()).put("textValue", amount.value());
    }

    static ObjectNode question(StoreCodes.Place place, List<String> indicators) {
        ObjectNode body = ExactJson.object().put("officeCode", place.office());
        ArrayNode codes = body.putArray("indicatorCodes");
        indicators.forEach(codes::add);
        return body.put("dataTypeId", place.dataType())
                .put("periodId", place.period())
                .put("dataYear", place.year());
    }
}
