package vn.lienthong.app.ops;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.indicator.Calendar;
import vn.lienthong.indicator.IndicatorCode;
import vn.lienthong.indicator.PeriodKind;
import vn.lienthong.registry.ReportForm;
import vn.lienthong.text.Lang;

/**
 * A form as its file says.
 *
 * @param to the connection that gets the reports
 * @param validTo first day on which it is no longer in use
 * @param workingDays from a period's last day to the deadline
 */
record ReportFormView(
        String code,
        int version,
        String name,
        String basis,
        Calendar calendar,
        List<PeriodKind> periods,
        String to,
        int workingDays,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<IndicatorCode> indicators) {

    static ReportFormView of(ReportForm form, Lang lang) {
        return new ReportFormView(
                form.code(),
                form.version(),
                switch (lang) {
                    case VI -> form.names().vi();
                    case EN -> form.names().en();
                },
                form.basis(),
                form.calendar(),
                form.periods().stream().sorted().toList(),
                form.to(),
                form.deadline().workingDays(),
                form.from().equals(LocalDate.MIN) ? null : form.from(),
                form.until().equals(LocalDate.MAX) ? null : form.until(),
                form.indicators());
    }
}
