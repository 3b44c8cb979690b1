package vn.lienthong.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report of one organisation for one period, as it was approved: every value with where it comes from. Only the hub
 * itself makes one, out of what a person has approved.
 *
 * @param form code of the form
 * @param formVersion of the form's definition
 * @param organisation that reports
 * @param period {@code 2021-M03}, {@code 2021-Q1}, {@code 2021}
 * @param from first day of the period
 * @param to last day of the period
 * @param revision from 1; the highest one counts
 * @param preparedBy account that drew it up
 * @param approvedBy account that approved it, another one
 * @param values each indicator once
 * @param recall absent unless what an earlier message of this revision brought there is taken back; then no value has one
 */
@EventType("vn.lienthong.indicator-report.v1")
public record IndicatorReport(
        String form,
        long formVersion,
        OrgCode organisation,
        String period,
        Day from,
        Day to,
        long revision,
        String preparedBy,
        String approvedBy,
        Instant approvedAt,
        List<Value> values,
        @Nullable Recall recall)
        implements CanonicalMessage {

    public IndicatorReport {
        form = Text.required("form", form, 40);
        formVersion = Rules.count("formVersion", formVersion);
        Rules.present("organisation", organisation);
        period = Text.required("period", period, 40);
        Rules.present("from", from);
        Rules.present("to", to);
        revision = Rules.count("revision", revision);
        preparedBy = Text.required("preparedBy", preparedBy, 100);
        approvedBy = Text.required("approvedBy", approvedBy, 100);
        approvedAt = Rules.moment("approvedAt", approvedAt);
        values = Rules.list("values", values);
    }

    /** A revision goes after the one before it. */
    @Override
    public String key() {
        return form + "/" + organisation + "/" + period;
    }

    @Override
    public String toString() {
        return "IndicatorReport[" + key() + ", " + revision + "]";
    }

    /**
     * One cell.
     *
     * @param value absent where there is none any more: the receiver is to withdraw what it has
     * @param numerator of a ratio
     * @param denominator of a ratio
     */
    public record Value(
            String indicator,
            String unit,
            @Nullable Amount value,
            @Nullable Amount numerator,
            @Nullable Amount denominator,
            Lineage lineage) {
        public Value {
            indicator = Text.required("indicator", indicator, 40);
            unit = Text.required("unit", unit, 200);
            Rules.present("lineage", lineage);
        }
    }

    /**
     * That a report is taken back.
     *
     * @param by account that decided it
     * @param receipt that the receiver gave for what is taken back; absent where it gave none that can be repeated
     */
    public record Recall(String by, String reason, @Nullable String receipt) {
        public Recall {
            by = Text.required("by", by, 100);
            reason = Text.required("reason", reason, 500);
            receipt = Text.optional("receipt", receipt, 100);
        }
    }

    /**
     * Where a value comes from; with it the hub explains it again at any time.
     *
     * @param definition version of the indicator's definition
     * @param source its rule in words, or by whom it was entered or carried
     * @param position last message of the ledger that counts
     * @param asOf moment whose knowledge it is
     */
    public record Lineage(long definition, String source, long position, Instant asOf) {
        public Lineage {
            definition = Rules.count("definition", definition);
            source = Text.required("source", source, 1000);
            position = Rules.count("position", position);
            asOf = Rules.moment("asOf", asOf);
        }
    }
}
