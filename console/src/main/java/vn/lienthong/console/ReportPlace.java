package vn.lienthong.console;

import java.util.List;
import java.util.Map;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Period;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Organisation;
import vn.lienthong.registry.ReportForm;

/** Which report a path means, whether anybody has drawn it up or not. */
record ReportPlace(ReportForm form, Organisation reporter, Period period) {

    /** @throws HubFailure {@code NOT_FOUND} where nobody is to report so */
    static ReportPlace of(Configuration now, String form, String organisation, String period) {
        ReportForm of = now.getReport(form);
        Period in = Period.parse(period).filter(of::isReportedFor).orElseThrow(() -> notFound("period"));
        var last = of.window(in).lastDay();
        return now.organisations()
                .find(office(organisation), last)
                .filter(of.reporters().on(last, now.organisations())::contains)
                .map(found -> new ReportPlace(of, found, in))
                .orElseThrow(() -> notFound("organisation"));
    }

    OrgCode office() {
        return reporter.code();
    }

    StoredReport.Place stored() {
        return new StoredReport.Place(form.code(), office().value(), period.toString());
    }

    public String link() {
        return "/console/reports/" + stored();
    }

    private static OrgCode office(String text) {
        try {
            return OrgCode.of(text);
        } catch (InvalidValue e) {
            throw new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "organisation"), List.of(), e);
        }
    }

    private static HubFailure notFound(String what) {
        return new HubFailure(FailureCode.NOT_FOUND, Map.of("what", what));
    }
}
