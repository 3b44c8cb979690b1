package vn.lienthong.connectors.socialinsurance;

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
 * Asks the social insurance (Bảo hiểm xã hội Việt Nam): the person of a number, the number of a person.
 *
 * <p>Fields as in the NGSP guide; {@code trangThai} and {@code errorCode} are passed on as they come, for their values are not
 * public. ASSUMED: an {@code errorCode} other than 0 or 00 refuses the question; an answer that has the operation's fields and
 * nothing in {@code hoTen} or {@code maSoBhxh} is "not found".
 */
public final class SocialInsuranceConnector implements Connector {
    private static final Setting<String> PATH =
            PathSetting.of("path", "Path of the service below base.").or("/apiBHXH");

    private final Clock clock;

    public SocialInsuranceConnector() {
        this(Clock.systemUTC());
    }

    SocialInsuranceConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "social-insurance";
    }

    @Override
    public List<Setting<?>> settings() {
        return NgspSettings.with(PATH);
    }

    @Override
    public Ports open(Settings settings) {
        NgspService service = new NgspService(settings, clock);
        String path = settings.get(PATH);
        return Ports.of(new InsuredPersonGateway(service, path), new InsuranceNumberGateway(service, path));
    }
}
