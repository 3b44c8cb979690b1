package vn.lienthong.connectors.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Settings;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/** Finds out where a folder is. */
public final class Sites {
    private Sites() {}

    /** What {@code path} names, a folder or a mailbox, to be read; throws when the settings do not fit together. */
    public static Site of(Settings settings) {
        Server server = Server.of(settings, settings.get(SiteSettings.PATH));
        return switch (scheme(server)) {
            case "imaps" -> mailbox(server, true);
            case "imap" -> mailbox(server, false);
            default -> folder(server);
        };
    }

    /** A folder in which files may also be put; throws when the settings do not fit together. */
    public static Site of(Settings settings, String folder) {
        Server server = Server.of(settings, folder);
        if (scheme(server).startsWith("imap")) {
            throw new IllegalArgumentException("a mailbox takes no files");
        }
        return folder(server);
    }

    private static String scheme(Server server) {
        @Nullable String scheme = server.address().getScheme();
        return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
    }

    private static Site folder(Server server) {
        String scheme = scheme(server);
        if (scheme.isEmpty()) {
            return new LocalDrop(Path.of(server.folder()));
        }
        checkAccount(server);
        return switch (scheme) {
            case "sftp" -> sftp(server);
            case "ftps" -> new Remote(server, () -> FtpFiles.open(server, true));
            case "ftp" -> new Remote(server, () -> FtpFiles.open(server, false));
            default ->
                throw new IllegalArgumentException(
                        "sftp://host, ftps://host, ftp://host, imaps://host or imap://host expected");
        };
    }

    private static Site mailbox(Server server, boolean encrypted) {
        checkAccount(server);
        KnownMails known = new KnownMails();
        return new Remote(server, () -> MailFiles.open(server, encrypted, known));
    }

    private static Site sftp(Server server) {
        if (!server.key().isGiven()) {
            throw missing("/host-key");
        }
        SftpFiles.checkKey(server);
        return new Remote(server, () -> SftpFiles.open(server));
    }

    private static void checkAccount(Server server) {
        if (server.user().isEmpty()) {
            throw missing("/user");
        }
        if (!server.address().getPath().isEmpty()) {
            throw new IllegalArgumentException("server is an address without a path; the folder stands in path");
        }
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
        public Tray open() throws IOException {
            return new RemoteDrop(server, going.go());
        }

        @Override
        public boolean hasAnotherClock() {
            return true;
        }
    }
}
