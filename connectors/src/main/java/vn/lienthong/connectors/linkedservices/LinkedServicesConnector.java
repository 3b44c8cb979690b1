package vn.lienthong.connectors.linkedservices;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.HttpCall;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.http.PathSetting;
import vn.lienthong.connectors.ngsp.NgspCall;
import vn.lienthong.connectors.ngsp.NgspService;

/**
 * Asks the linked services of births and deaths (liên thông khai sinh, khai tử) how a dossier stands ({@code LayKetQua}).
 *
 * <p>ASSUMED: both paths, the field {@code token} of the log-in's answer, that {@code status} other than 1 comes with the error
 * codes of the civil status register, and that a dossier which the list leaves out is not known. {@code trangThai} is passed on
 * as it comes, for its values are not public. Declarations ({@code NhanDKHT}) are not sent: of their fields only the first
 * letters are public.
 */
public final class LinkedServicesConnector implements Connector {
    private static final Setting<URI> BASE = Setting.address("base", "Address of the linked services, without a path.");
    private static final Setting<String> LOGIN_PATH = PathSetting.of(
                    "login-path", "Path below base that gives a token for user name and password.")
            .or("/token");
    private static final Setting<String> USERNAME = Setting.text("username", "Account of this hub.");
    private static final Setting<String> PASSWORD = Setting.secret("password", "Password of the account.");
    private static final Setting<String> RESULT_PATH =
            PathSetting.of("result-path", "Path of LayKetQua below base.").or("/LayKetQua");
    private static final Setting<String> PROVINCE =
            Setting.text("province", "Code of the province (maTinh) that the dossiers belong to.");

    private final Clock clock;

    public LinkedServicesConnector() {
        this(Clock.systemUTC());
    }

    LinkedServicesConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "linked-services";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(BASE, LOGIN_PATH, USERNAME, PASSWORD, RESULT_PATH, PROVINCE);
    }

    @Override
    public Ports open(Settings settings) {
        HttpCall login = NgspCall.ask(
                settings.get(LOGIN_PATH),
                Map.of("userName", settings.get(USERNAME), "password", settings.get(PASSWORD)));
        return Ports.of(new LinkedStandingGateway(
                new NgspService(login, "token", clock), settings.get(RESULT_PATH), settings.get(PROVINCE)));
    }
}
