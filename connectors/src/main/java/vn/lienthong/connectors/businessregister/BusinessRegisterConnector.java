package vn.lienthong.connectors.businessregister;

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
 * Asks the national register of enterprises (CSDLQG về đăng ký doanh nghiệp): one enterprise, one household business, the
 * dossiers of at most five days.
 *
 * <p>Two forms of answers are read: that of the NGSP guide, and the wrapped one ({@code GetEntCert}). {@code Status} 1 is an
 * answer whatever HTTP says. ASSUMED: {@code Status} 1 without {@code MainInformation}, or an empty {@code GetEntCert}, is "not
 * found"; {@code HHCert} has the fields of {@code GetEntCert}; the name of the list of dossiers ({@code dossiers-in}).
 * Representatives are not read from the wrapped form, for what stands inside them there is not public.
 */
public final class BusinessRegisterConnector implements Connector {
    private static final Setting<String> PATH = PathSetting.of(
                    "path", "Path of the register of enterprises below base.")
            .or("/apiCSDLDKDN");
    private static final Setting<String> HOUSEHOLD_PATH = PathSetting.of(
                    "household-path", "Path of the register of household businesses below base.")
            .or("/HoKinhDoanh");
    private static final Setting<AnswerShape> SHAPE = Setting.oneOf(
                    "shape",
                    AnswerShape.class,
                    "Form of answers about enterprises: ngsp as in the NGSP guide, or wrapped (GetEntCert).")
            .or(AnswerShape.NGSP);
    private static final Setting<String> DOSSIERS_IN = Setting.text(
                    "dossiers-in", "Name of the list in the answer about dossiers; no public document has it.")
            .or("Data");

    private final Clock clock;

    public BusinessRegisterConnector() {
        this(Clock.systemUTC());
    }

    BusinessRegisterConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "business-register";
    }

    @Override
    public List<Setting<?>> settings() {
        return NgspSettings.with(PATH, HOUSEHOLD_PATH, SHAPE, DOSSIERS_IN);
    }

    @Override
    public Ports open(Settings settings) {
        NgspService service = new NgspService(settings, clock);
        String path = settings.get(PATH);
        return Ports.of(
                new EnterpriseGateway(service, path, settings.get(SHAPE)),
                new HouseholdBusinessGateway(service, settings.get(HOUSEHOLD_PATH)),
                new RegistrationsGateway(service, path, settings.get(DOSSIERS_IN)));
    }
}
