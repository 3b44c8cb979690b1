package vn.lienthong.app.ops;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.indicator.Figure;
import vn.lienthong.indicator.Qualifier;
import vn.lienthong.ledger.CountedRow;
import vn.lienthong.ledger.Entries;
import vn.lienthong.reporting.Explanation;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/**
 * Where a value comes from: its definition, the numbers, the parts, the records by their keys.
 *
 * @param restatedOn absent in the view as it was
 * @param position the last message that is counted
 * @param moreRows whether there are more records than shown
 */
record ExplanationView(
        CellView value,
        IndicatorView indicator,
        @Nullable LocalDate restatedOn,
        Instant asOf,
        long position,
        List<CellView> parts,
        List<CountedRow> rows,
        boolean moreRows,
        List<EntryView> entries) {

    static ExplanationView of(Explanation why, Texts texts, Lang lang) {
        return new ExplanationView(
                CellView.of(why.value(), texts, lang),
                IndicatorView.of(why.value().indicator(), lang),
                why.restatedOn().orElse(null),
                why.asOf(),
                why.position(),
                why.parts().stream().map(part -> CellView.of(part, texts, lang)).toList(),
                why.rows(),
                why.more(),
                why.entries().stream().map(EntryView::of).toList());
    }

    /** One entry; without a numerator it took the former ones back. */
    record EntryView(
            long no,
            Instant at,
            String actor,
            String reason,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Qualifier qualifier,
            @Nullable LocalDate observedOn,
            @Nullable String document) {
        static EntryView of(Entries.Entry entry) {
            return new EntryView(
                    entry.no(),
                    entry.at(),
                    entry.actor(),
                    entry.reason(),
                    entry.figure().map(Figure::numerator).orElse(null),
                    entry.figure().flatMap(Figure::denominator).orElse(null),
                    entry.qualifier(),
                    entry.observedOn().orElse(null),
                    entry.document().orElse(null));
        }
    }
}
