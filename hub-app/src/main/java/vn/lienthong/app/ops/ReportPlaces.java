package vn.lienthong.app.ops;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.indicator.Period;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.registry.Organisation;
import vn.lienthong.registry.ReportForm;

/** Which report a path means, for whoever may see its office. */
@Component
final class ReportPlaces {
    private final ConfigurationHolder configuration;
    private final Viewer viewer;

    ReportPlaces(ConfigurationHolder configuration, Viewer viewer) {
        this.configuration = configuration;
        this.viewer = viewer;
    }

    ReportForm form(String code) {
        return configuration.current().getReport(code);
    }

    Period period(String text) {
        return Period.parse(text)
                .orElseThrow(() -> refused("period", "unknown_value", "2021-M03, 2021-Q1, 2021-H1, 2021-9M, 2021"));
    }

    /** Under the code that the hub shows, whichever one the caller knows. */
    At at(String form, String organisation, String period) {
        viewer.requireWatcher();
        ReportForm of = form(form);
        Period in = period(period);
        var last = of.window(in).lastDay();
        OrgCode code = code(organisation);
        viewer.requireOrganisation(code, last);
        return configuration
                .current()
                .organisations()
                .find(code, last)
                .map(Organisation::code)
                .map(shown -> new At(of, shown, in))
                .orElseThrow(() -> new HubFailure(
                        FailureCode.NOT_FOUND, Map.of("what", "organisation " + organisation + " in " + in)));
    }

    private static OrgCode code(String text) {
        try {
            return OrgCode.of(text);
        } catch (InvalidValue e) {
            throw refused("organisation", "org_code", "ASCII");
        }
    }

    private static HubFailure refused(String path, String reason, String expected) {
        return new HubFailure(
                FailureCode.REQUEST_INVALID, List.of(FieldProblem.of(path, reason, "expected", expected)));
    }

    /** One report, whether anybody has drawn it up or not. */
    record At(ReportForm form, OrgCode office, Period period) {
        StoredReport.Place place() {
            return new StoredReport.Place(form.code(), office.value(), period.toString());
        }
    }
}
