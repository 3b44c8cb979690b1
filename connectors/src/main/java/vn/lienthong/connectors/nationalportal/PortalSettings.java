package vn.lienthong.connectors.nationalportal;

import java.net.URI;
import java.util.List;
import vn.lienthong.connector.Setting;
import vn.lienthong.connectors.http.PathSetting;

/** Keys of a {@code national-portal} connection. */
final class PortalSettings {
    static final Setting<URI> BASE = Setting.address(
            "base",
            "Address of the security server with the adapter's path, for example ending in /XrdAdapter/RestService/forward.");
    static final Setting<String> PATH =
            PathSetting.of("path", "Path of all business services.").or("/mapi/g");
    static final Setting<String> LOGIN_PATH =
            PathSetting.of("login-path", "Path of the login service.").or("/mapi/login");
    static final Setting<String> USERNAME = Setting.text("username", "Account that the portal issued to the province.");
    static final Setting<String> PASSWORD = Setting.secret("password", "Password of the account.");
    static final Setting<String> UNIT =
            Setting.text("unit", "Code of the unit on whose behalf we speak, sent as madonvi.");
    static final Setting<String> DSTCODE = Setting.text(
                    "dstcode",
                    "Code of the portal at the security server, sent as the header dstcode; empty sends none.")
            .or("");

    private PortalSettings() {}

    static List<Setting<?>> all() {
        return List.of(BASE, PATH, LOGIN_PATH, USERNAME, PASSWORD, UNIT, DSTCODE);
    }
}
