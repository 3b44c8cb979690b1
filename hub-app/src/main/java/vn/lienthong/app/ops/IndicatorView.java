package vn.lienthong.app.ops;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.indicator.Aggregation;
import vn.lienthong.indicator.Calendar;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.PeriodKind;
import vn.lienthong.indicator.Rule;
import vn.lienthong.indicator.Source;
import vn.lienthong.indicator.ValueType;
import vn.lienthong.text.Lang;

/**
 * What an indicator means.
 *
 * @param source the rule, the form that people fill in, or by whom the figure is given
 */
record IndicatorView(
        String code,
        int version,
        String name,
        String unit,
        @Nullable String scope,
        String basis,
        ValueType type,
        Calendar calendar,
        List<PeriodKind> periods,
        Aggregation aggregation,
        String source,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static IndicatorView of(Indicator indicator, Lang lang) {
        return new IndicatorView(
                indicator.code().value(),
                indicator.version(),
                switch (lang) {
                    case VI -> indicator.names().vi();
                    case EN -> indicator.names().en();
                },
                indicator.unit(),
                indicator.scope().orElse(null),
                indicator.basis(),
                indicator.form().type(),
                indicator.calendar(),
                indicator.periods().stream().sorted().toList(),
                indicator.aggregation(),
                source(indicator.source()),
                indicator.from(),
                indicator.until().equals(LocalDate.MAX) ? null : indicator.until());
    }

    private static String source(Source source) {
        if (source instanceof Rule rule) {
            return rule.told();
        }
        return source instanceof Source.InputForm form ? form.name() : ((Source.Carried) source).by();
    }
}
