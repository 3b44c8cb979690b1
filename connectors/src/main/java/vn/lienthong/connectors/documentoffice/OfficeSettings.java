package vn.lienthong.connectors.documentoffice;

import java.net.URI;
import java.util.List;
import vn.lienthong.connector.Setting;

/** Keys of a {@code document-office} connection. */
final class OfficeSettings {
    static final Setting<URI> BASE =
            Setting.address("base", "Address of the document system, before the names of its services.");
    static final Setting<String> ORGAN =
            Setting.text("organ-id", "Code under which the document system knows the hub.");
    static final Setting<String> SECRET =
            Setting.secret("secret", "What stands in the header authorization of every call.");

    static final Setting<Boolean> FETCH = Setting.flag(
                    "fetch",
                    "Whether the hub fetches what the clerks issue; false where the system hands it in by itself.")
            .or(true);

    private OfficeSettings() {}

    static List<Setting<?>> all() {
        return List.of(BASE, ORGAN, SECRET, FETCH);
    }
}
