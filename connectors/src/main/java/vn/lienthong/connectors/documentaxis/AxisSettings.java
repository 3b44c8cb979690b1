package vn.lienthong.connectors.documentaxis;

import java.net.URI;
import java.util.List;
import vn.lienthong.connector.Setting;

/** Keys of a {@code document-axis} connection. */
final class AxisSettings {
    static final Setting<URI> BASE = Setting.address("base", "Address of the axis, before the names of its services.");
    static final Setting<String> SYSTEM =
            Setting.text("system-id", "Name under which the axis knows the province's platform.");
    static final Setting<String> SECRET = Setting.secret("secret", "Secret that signs the headers of every call.");

    private AxisSettings() {}

    static List<Setting<?>> all() {
        return List.of(BASE, SYSTEM, SECRET);
    }
}
