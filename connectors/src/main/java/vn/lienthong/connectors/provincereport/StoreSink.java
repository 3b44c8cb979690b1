package vn.lienthong.connectors.provincereport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Sink;
import vn.lienthong.model.Amount;
import vn.lienthong.model.IndicatorReport;

/**
 * Writes a report cell by cell. One whose cells were all judged has arrived, whatever the verdicts are: reading back tells
 * which cells are not there, and a corrected revision must not wait behind this one.
 */
record StoreSink(IndicatorStore store, StoreCodes codes) implements Sink<IndicatorReport> {

    @Override
    public Class<IndicatorReport> accepts() {
        return IndicatorReport.class;
    }

    /** The store knows no identity of a call; what stands there tells whether it arrived. */
    @Override
    public Repeatability repeatability() {
        return Repeatability.ASKABLE;
    }

    @Override
    public Outcome deliver(Parcel<IndicatorReport> parcel, Http http) {
        IndicatorReport report = parcel.message();
        Optional<String> office = codes.office(report);
        if (office.isEmpty()) {
            return new Outcome.Unroutable(report.organisation().value());
        }
        Optional<StoreCodes.Place> place = codes.place(report, office.get());
        if (place.isEmpty()) {
            return Outcome.Refused.of("PERIOD_NOT_THERE");
        }
        try {
            IndicatorStore.Session session = store.login(http);
            List<String> refused = new ArrayList<>();
            for (IndicatorReport.Value value : report.values()) {
                session.write(place.get(), value).ifPresent(code -> refused.add(value.indicator() + "=" + code));
            }
            return new Outcome.Delivered(StoreReceipt.write(refused));
        } catch (IndicatorStore.Stopped stopped) {
            return stopped.outcome();
        }
    }

    /** It has arrived when every cell stands there as it was written. */
    @Override
    public Optional<Outcome> find(Parcel<IndicatorReport> parcel, Http http) {
        IndicatorReport report = parcel.message();
        Optional<StoreCodes.Place> place = codes.office(report).flatMap(office -> codes.place(report, office));
        if (place.isEmpty()) {
            return Optional.empty();
        }
        try {
            Map<String, Optional<BigDecimal>> there = store.login(http)
                    .values(
                            place.get(),
                            report.values().stream()
                                    .map(IndicatorReport.Value::indicator)
                                    .toList());
            boolean all = report.values().stream()
                    .allMatch(value -> stands(value.value(), there.getOrDefault(value.indicator(), Optional.empty())));
            return all ? Optional.of(new Outcome.Delivered(StoreReceipt.write(List.of()))) : Optional.empty();
        } catch (IndicatorStore.Stopped stopped) {
            return Optional.of(stopped.outcome());
        }
    }

    private static boolean stands(@Nullable Amount sent, Optional<BigDecimal> there) {
        return sent == null
                ? there.isEmpty()
                : there.filter(value -> value.compareTo(sent.number()) == 0).isPresent();
    }
}
