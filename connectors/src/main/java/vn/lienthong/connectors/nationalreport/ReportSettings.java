package vn.lienthong.connectors.nationalreport;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import vn.lienthong.connector.Setting;

/** Keys of a {@code national-report} connection. */
final class ReportSettings {
    static final Setting<URI> BASE =
            Setting.address("base", "Address of the reporting system, before the names of its services.");
    static final Setting<String> TOKEN = Setting.secret("token", "Bearer token sent with every call.");
    static final Setting<Duration> LOCKED = Setting.duration(
                    "locked-again", "How long a report waits before it is offered again while its period is locked.")
            .or(Duration.ofHours(1));

    private ReportSettings() {}

    static List<Setting<?>> all() {
        return List.of(BASE, TOKEN, LOCKED);
    }
}
