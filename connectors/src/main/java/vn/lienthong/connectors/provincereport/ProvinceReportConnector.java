package vn.lienthong.connectors.provincereport;

import java.time.Clock;
import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;

/**
 * Brings approved reports to the indicator store of a province (kho chỉ tiêu báo cáo), the product of domain section 5.3, one
 * value a call, and reads back what stands there. Every cell is written, zero too; what has no value is written empty.
 *
 * <p>ASSUMED: that {@code CapNhatChiTieuDonVi} replaces what stands there (its name says so); that an empty {@code value} with an
 * empty {@code textValue} withdraws, for there is no call that takes away; that decimals are kept in {@code value}, which is
 * what reading back tests, and are therefore written into {@code textValue} too; that {@code indicators} leaves out a cell or
 * says an empty value where nothing stands.
 */
public final class ProvinceReportConnector implements Connector {
    private final Clock clock;

    public ProvinceReportConnector() {
        this(Clock.systemUTC());
    }

    ProvinceReportConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "province-report";
    }

    @Override
    public List<Setting<?>> settings() {
        return StoreSettings.all();
    }

    @Override
    public Ports open(Settings settings) {
        IndicatorStore store = new IndicatorStore(settings, clock);
        StoreCodes codes = StoreCodes.of(settings);
        return Ports.of(new StoreSink(store, codes), new StoreReadBack(store, codes));
    }
}
