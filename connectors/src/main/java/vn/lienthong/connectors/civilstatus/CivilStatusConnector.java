package vn.lienthong.connectors.civilstatus;

import java.time.Clock;
import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.http.PathSetting;
import vn.lienthong.connectors.ngsp.NgspService;
import vn.lienthong.connectors.ngsp.NgspSettings;

/**
 * Asks the electronic civil status register (hộ tịch) what it has registered over a dossier ({@code traHoSo}), how a dossier
 * stands ({@code traTrangThaiHoSo}), and for its own lists ({@code danhMuc}: quoctich, quocgia, dantoc, diadanhcaptinh,
 * giaytotuythan).
 *
 * <p>Its code 200 means "not finished" and has nothing to do with HTTP. ASSUMED: the code stands in {@code errorCode} beside a
 * {@code status}, the record beside them or in a list {@code value} or {@code data}, words in {@code statusDescription}; of
 * further fields none is public. {@code dangKyHoTich} is not called, for the form of its {@code data} is not public.
 */
public final class CivilStatusConnector implements Connector {
    private static final Setting<String> PATH =
            PathSetting.of("path", "Path of the service below base.").or("/apiHoTichTuPhap");

    private final Clock clock;

    public CivilStatusConnector() {
        this(Clock.systemUTC());
    }

    CivilStatusConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "civil-status";
    }

    @Override
    public List<Setting<?>> settings() {
        return NgspSettings.with(PATH);
    }

    @Override
    public Ports open(Settings settings) {
        NgspService service = new NgspService(settings, clock);
        String path = settings.get(PATH);
        return Ports.of(
                new CivilRecordGateway(service, path),
                new CivilStandingGateway(service, path),
                new CivilCatalogueGateway(service, path));
    }
}
