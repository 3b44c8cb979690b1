package vn.lienthong.report;

import java.util.Optional;
import java.util.function.Supplier;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.StoredDelivery;
import vn.lienthong.ledger.StoredReport;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ReportForm;

/** Whether what was last handed over of a report has arrived where its form sends it. */
record Arrivals(Ledger ledger, Supplier<Configuration> configuration) {

    /** The form as it is now; empty where there is none any more. */
    Optional<ReportForm> form(StoredReport report) {
        return Optional.ofNullable(
                configuration.get().reports().get(report.place().form()));
    }

    /** Empty where nothing was handed over, or it has not arrived. */
    Optional<StoredDelivery> find(StoredReport report) {
        return form(report)
                .flatMap(form -> report.messageNumber().stream()
                        .flatMap(number -> ledger.archive().deliveriesOf(number).stream())
                        .filter(each -> each.ref().connection().equals(form.to()))
                        .findFirst())
                .filter(each -> each.state() == DeliveryState.DELIVERED);
    }
}
