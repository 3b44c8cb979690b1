package vn.lienthong.connectors.documentaxisrest;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import vn.lienthong.connector.Setting;

/** Keys of a {@code document-axis-rest} connection. */
final class RestAxisSettings {
    static final Setting<URI> BASE = Setting.address("base", "Address of the axis, before /v1.");
    static final Setting<String> SYSTEM = Setting.text("system-id", "Name under which the axis knows the hub.");
    static final Setting<String> SECRET =
            Setting.secret("secret", "What stands in the header X-SecretKey of every call.");
    static final Setting<String> USERNAME = Setting.text("username", "Account that logs in.");
    static final Setting<String> PASSWORD = Setting.secret("password", "Password of the account.");
    static final Setting<String> APPLICATION = Setting.text(
                    "application-code", "What the log-in says in applicationCode.")
            .or("");
    static final Setting<Duration> BACK = Setting.duration(
                    "back", "How far back the lists of the axis are asked for; it wants days.")
            .or(Duration.ofDays(30));

    private RestAxisSettings() {}

    static List<Setting<?>> all() {
        return List.of(BASE, SYSTEM, SECRET, USERNAME, PASSWORD, APPLICATION, BACK);
    }
}
