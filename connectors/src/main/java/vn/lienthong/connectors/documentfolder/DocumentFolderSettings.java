package vn.lienthong.connectors.documentfolder;

import java.util.List;
import vn.lienthong.connector.Setting;
import vn.lienthong.connectors.files.SiteSettings;

/** Keys of a {@code document-folder} connection. */
final class DocumentFolderSettings {
    static final Setting<String> INBOX = SiteSettings.folder(
            "inbox", "Folder in which the document system leaves its packages, best as an absolute path.");
    static final Setting<String> OUTBOX = SiteSettings.folder(
            "outbox", "Folder in which the document system finds packages, another one than inbox.");
    static final Setting<String> FILES = SiteSettings.pattern(
                    "files",
                    "Which files of inbox are packages, as a pattern; files whose name begins with . or ~ never are.")
            .or("*.{edxml,xml}");

    private DocumentFolderSettings() {}

    static List<Setting<?>> all() {
        return List.of(
                INBOX,
                OUTBOX,
                FILES,
                SiteSettings.SETTLE,
                SiteSettings.DONE_SUFFIX,
                SiteSettings.SERVER,
                SiteSettings.USER,
                SiteSettings.PASSWORD,
                SiteSettings.PRIVATE_KEY,
                SiteSettings.HOST_KEY,
                SiteSettings.TIMEOUT);
    }
}
