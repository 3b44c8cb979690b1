package vn.lienthong.connectors.files;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.SourceTrouble;

/** A server with a folder, and our account there. Prints no secret. */
record Server(
        URI address,
        String folder,
        String user,
        String password,
        String privateKey,
        Fingerprint key,
        Duration timeout) {

    static Server of(Settings settings, String folder) {
        return new Server(
                settings.get(SiteSettings.SERVER),
                folder,
                settings.get(SiteSettings.USER),
                settings.get(SiteSettings.PASSWORD),
                settings.get(SiteSettings.PRIVATE_KEY),
                Fingerprint.of(settings.get(SiteSettings.HOST_KEY)),
                settings.get(SiteSettings.TIMEOUT));
    }

    String host() {
        return address.getHost();
    }

    int port(int usual) {
        return address.getPort() < 0 ? usual : address.getPort();
    }

    String name() {
        return address.getScheme() + "://" + address.getAuthority() + (folder.startsWith("/") ? "" : "/") + folder;
    }

    String path(String file) {
        return folder.endsWith("/") ? folder + file : folder + "/" + file;
    }

    SourceTrouble unreachable() {
        return new SourceTrouble("server_unreachable", Map.of("server", address.toString()));
    }

    SourceTrouble loginRefused() {
        return new SourceTrouble("server_login_refused", Map.of("server", address.toString()));
    }

    SourceTrouble mailboxTooFull(int files, int most) {
        return new SourceTrouble(
                "mailbox_too_full",
                Map.of("folder", name(), "files", Integer.toString(files), "most", Integer.toString(most)));
    }

    SourceTrouble unknownKey(String kind, Fingerprint seen) {
        return new SourceTrouble(
                "server_key_unknown", Map.of("server", address.toString(), "kind", kind, "seen", seen.text()));
    }

    @Override
    public String toString() {
        return "Server[" + address + "]";
    }
}
