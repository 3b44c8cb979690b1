package vn.lienthong.connectors.nationalreport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Sink;
import vn.lienthong.model.IndicatorReport;

/**
 * Hands a report in and asks what became of it. One that is judged item by item has arrived, whatever the verdicts are:
 * reading back tells which cells are not there, and a corrected revision must not wait behind this one.
 */
record ReportSink(ReportSystem system) implements Sink<IndicatorReport> {

    @Override
    public Class<IndicatorReport> accepts() {
        return IndicatorReport.class;
    }

    @Override
    public Repeatability repeatability() {
        return Repeatability.IDEMPOTENT;
    }

    @Override
    public Outcome deliver(Parcel<IndicatorReport> parcel, Http http) {
        try {
            String id = handedIn(parcel, http);
            JsonNode submission = system.submission(id, http);
            boolean refused = submission.path("state").asText().equals("REJECTED")
                    && submission.path("items").isEmpty();
            return refused ? Outcome.Refused.of("REJECTED") : new Outcome.Delivered(id);
        } catch (ReportSystem.Stopped stopped) {
            return stopped.outcome();
        }
    }

    /** Without the number of what is recalled there, its cells are withdrawn one by one by a submission like any other. */
    private String handedIn(Parcel<IndicatorReport> parcel, Http http) {
        IndicatorReport.@Nullable Recall recall = parcel.message().recall();
        @Nullable String submission = recall == null ? null : recall.receipt();
        return recall == null || submission == null
                ? system.submit(parcel.message(), parcel.idempotencyKey(), http)
                : system.recall(submission, recall, http);
    }
}
