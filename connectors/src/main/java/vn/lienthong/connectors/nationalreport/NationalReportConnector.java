package vn.lienthong.connectors.nationalreport;

import java.time.Clock;
import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;

/**
 * Brings approved reports to the national reporting system (Hệ thống thông tin báo cáo quốc gia) and reads back what stands
 * there.
 *
 * <p>ASSUMED as a whole, for no interface of it is public (domain section 5.6): paths and names of the calls, that a
 * submission is known again by {@code Idempotency-Key}, that items are judged one by one, that a submission is taken back as a whole by {@code POST …/recall} and again without harm, that a locked period is HTTP 409
 * with {@code PERIOD_LOCKED}, that {@code GET …/values} names every cell that it is asked for, with null where nothing stands. Organisations go out under the code that the
 * hub shows. Nothing is signed.
 */
public final class NationalReportConnector implements Connector {
    private final Clock clock;

    public NationalReportConnector() {
        this(Clock.systemUTC());
    }

    NationalReportConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "national-report";
    }

    @Override
    public List<Setting<?>> settings() {
        return ReportSettings.all();
    }

    @Override
    public Ports open(Settings settings) {
        ReportSystem system = new ReportSystem(settings, clock);
        return Ports.of(new ReportSink(system), new ReportReadBack(system));
    }
}
