package vn.lienthong.connectors.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.lienthong.connector.Settings;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** Finds out where a folder is. */
final class Sites {
    private Sites() {}

    /** Throws when the settings do not fit together. */
    static Site of(Settings settings) {
        Server server = Server.of(settings);
        String scheme = server.address().getScheme() == null
                ? ""
                : server.address().getScheme().toLowerCase(Locale.ROOT);
        if (scheme.isEmpty()) {
            return new LocalDrop(Path.of(settings.get(FolderSettings.PATH)));
        }
        if (server.user().isEmpty()) {
            throw missing("/user");
        }
        if (!server.address().getPath().isEmpty()) {
            throw new IllegalArgumentException("server is an address without a path; the folder stands in path");
        }
        return switch (scheme) {
            case "sftp" -> sftp(server);
            case "ftps" -> new Remote(server, () -> FtpFiles.open(server, true));
            case "ftp" -> new Remote(server, () -> FtpFiles.open(server, false));
            default -> throw new IllegalArgumentException("sftp://host, ftps://host or ftp://host expected");
        };
    }

    private static Site sftp(Server server) {
        if (!server.key().isGiven()) {
            throw missing("/host-key");
        }
        SftpFiles.checkKey(server);
        return new Remote(server, () -> SftpFiles.open(server));
    }

    private static HubFailure missing(String key) {
        return new HubFailure(FailureCode.SETTINGS_INVALID, List.of(FieldProblem.of(key, "missing")));
    }

    /** Goes to a server. */
    private interface Going {
        RemoteFiles go() throws IOException;
    }

    /** A folder on a server. */
    private record Remote(Server server, Going going) implements Site {
        @Override
        public String name() {
            return server.name();
        }

        @Override
        public Drop open() throws IOException {
            return new RemoteDrop(server, going.go());
        }

        @Override
        public boolean hasAnotherClock() {
            return true;
        }
    }
}
