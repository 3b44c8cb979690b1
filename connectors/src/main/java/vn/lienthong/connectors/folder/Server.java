package vn.lienthong.connectors.folder;

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

    static Server of(Settings settings) {
        return new Server(
                settings.get(FolderSettings.SERVER),
                settings.get(FolderSettings.PATH),
                settings.get(FolderSettings.USER),
                settings.get(FolderSettings.PASSWORD),
                settings.get(FolderSettings.PRIVATE_KEY),
                Fingerprint.of(settings.get(FolderSettings.HOST_KEY)),
                settings.get(FolderSettings.TIMEOUT));
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

    SourceTrouble unknownKey(String kind, Fingerprint seen) {
        return new SourceTrouble(
                "server_key_unknown", Map.of("server", address.toString(), "kind", kind, "seen", seen.text()));
    }

    @Override
    public String toString() {
        return "Server[" + address + "]";
    }
}
