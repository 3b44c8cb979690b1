package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.lienthong.indicator.Calendar;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.IndicatorCode;
import vn.lienthong.indicator.Period;
import vn.lienthong.indicator.PeriodKind;
import vn.lienthong.indicator.Window;
import vn.lienthong.model.OrgCode;

/**
 * Which figures are reported by whom, when and where to, as its file says.
 *
 * @param version grows whenever the form changes
 * @param calendar that of all its indicators
 * @param to the connection that gets the reports and is read back
 * @param from first day on which it is in use
 * @param until first day on which it no longer is
 * @param indicators in the order of the form
 */
public record ReportForm(
        String code,
        int version,
        Indicator.Names names,
        String basis,
        Calendar calendar,
        Set<PeriodKind> periods,
        Reporters reporters,
        String to,
        Deadline deadline,
        LocalDate from,
        LocalDate until,
        List<IndicatorCode> indicators,
        List<FormCheck> checks) {
    public ReportForm {
        periods = Set.copyOf(periods);
        indicators = List.copyOf(indicators);
        checks = List.copyOf(checks);
    }

    public Window window(Period period) {
        return period.window(calendar);
    }

    /** Whether it is reported for a period and in use on its last day. */
    public boolean isReportedFor(Period period) {
        if (!periods.contains(period.kind())) {
            return false;
        }
        LocalDate last = window(period).lastDay();
        return !last.isBefore(from) && last.isBefore(until);
    }

    /**
     * Who reports.
     *
     * @param within these and those below them
     * @param kinds empty is every kind
     */
    public record Reporters(Set<OrgCode> within, Set<Organisation.Kind> kinds) {
        public Reporters {
            within = Set.copyOf(within);
            kinds = Set.copyOf(kinds);
        }

        /** Those of a day, in the order of the registry. */
        public List<Organisation> on(LocalDate day, Organisations organisations) {
            return organisations.list(day).stream()
                    .filter(each -> kinds.isEmpty() || kinds.contains(each.kind()))
                    .filter(each -> organisations.isWithin(each, within, day))
                    .toList();
        }
    }

    /**
     * When a report must be there.
     *
     * @param workingDays after the period's last day
     * @param warn working days before the deadline from which on those on duty are told
     */
    public record Deadline(int workingDays, int warn) {}
}
