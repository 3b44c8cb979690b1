package vn.lienthong.connectors.files;

import java.net.URI;
import java.nio.file.FileSystems;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import vn.lienthong.connector.Setting;

/** Keys that say where a folder is and which of its files are meant. */
public final class SiteSettings {
    public static final Setting<URI> SERVER = Setting.address(
                    "server",
                    "Server that the folder is on: sftp://host, ftps://host or ftp://host, with a port where it is another than the usual one; ftps on port 990 is encrypted from the first byte. A mailbox that is only read: imaps://host, or imap://host without encryption; its attachments are the files. Without it the folder is on this machine.")
            .or(URI.create(""));
    public static final Setting<String> USER =
            Setting.text("user", "Account of the hub on the server.").or("");
    public static final Setting<String> PASSWORD =
            Setting.secret("password", "Password of the account.").or("");
    public static final Setting<String> PRIVATE_KEY = Setting.secret(
                    "private-key", "SFTP: private key of the account instead of a password, in OpenSSH or PEM form.")
            .or("");
    public static final Setting<String> HOST_KEY = checked(
                    "host-key",
                    "Fingerprint SHA256:… of the server's ECDSA or RSA key, as its administrator gives it; SFTP needs it. FTPS, IMAPS: of its certificate, where no authority that this machine trusts has signed it.",
                    Fingerprint::of)
            .or("");
    public static final Setting<Duration> TIMEOUT = Setting.duration(
                    "timeout", "How long the server may take to answer or to send the next bytes.")
            .or(Duration.ofSeconds(30));
    public static final Setting<String> PATH =
            folder("path", "Folder with the files, best as an absolute path; of a mailbox its folder, such as INBOX.");
    public static final Setting<String> FILES = pattern(
                    "files",
                    "Which files are read, as a pattern such as ho-so-*.csv; files whose name begins with . or ~ never are. An attachment's name has the mail's number before its ending: ho-so*.csv there.")
            .or("*");
    public static final Setting<Duration> SETTLE = Setting.duration(
                    "settle", "How long size and time of a file must be unchanged before it is read.")
            .or(Duration.ofSeconds(10));
    public static final Setting<String> DONE_SUFFIX = Setting.text(
                    "done-suffix",
                    "Ending of the marker file that says a file is complete, such as .done; then settle does not count.")
            .or("");

    private SiteSettings() {}

    /** A folder's path. */
    public static Setting<String> folder(String key, String meaning) {
        return checked(key, meaning, path -> {
            if (path.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("a folder's path expected");
            }
        });
    }

    /** Which files are meant. */
    public static Setting<String> pattern(String key, String meaning) {
        return checked(key, meaning, glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob));
    }

    private static Setting<String> checked(String key, String meaning, Consumer<String> check) {
        return new Setting<>(key, String.class, meaning, Optional.empty(), false, text -> {
            check.accept(text);
            return text;
        });
    }
}
