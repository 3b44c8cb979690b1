package vn.lienthong.connectors.documentfolder;

import java.time.Clock;
import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.files.ReadyFiles;
import vn.lienthong.connectors.files.Site;
import vn.lienthong.connectors.files.Sites;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.OfficialDocument;

/**
 * Exchanges edXML packages with a document management system that has no service but files: one file is one package, in a
 * folder on this machine or on an SFTP, FTPS or FTP server.
 *
 * <p>A package in {@code inbox} is taken once its size and time have been quiet for a while, or its marker file is there, the
 * oldest first. When it is durable it is moved to {@code inbox/done}, one that cannot be read to {@code inbox/fail}, with
 * the moment of its last change before its name; it stands among the rows that were set aside, with its name and everything that is
 * wrong. Those two folders are the office's: the hub deletes nothing.
 *
 * <p>What goes out is written to {@code outbox} under a hidden name and renamed when it is whole: {@code
 * <number>.<connection>.edxml}. ASSUMED: the system takes files away, and knows by the name a package that it has taken already;
 * after a crash of the hub in the moment of renaming it may find the same file once more.
 */
public final class DocumentFolderConnector implements Connector {
    private final Clock clock;

    public DocumentFolderConnector() {
        this(Clock.systemUTC());
    }

    DocumentFolderConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "document-folder";
    }

    @Override
    public List<Setting<?>> settings() {
        return DocumentFolderSettings.all();
    }

    @Override
    public Ports open(Settings settings) {
        Site inbox = Sites.of(settings, settings.get(DocumentFolderSettings.INBOX));
        Site outbox = Sites.of(settings, settings.get(DocumentFolderSettings.OUTBOX));
        if (inbox.name().equals(outbox.name())) {
            throw new IllegalArgumentException("inbox and outbox are two folders");
        }
        ReadyFiles ready =
                ReadyFiles.of(settings, ReadyFiles.named(settings.get(DocumentFolderSettings.FILES)), clock, inbox);
        return Ports.ofLetters(
                List.of(new PackageInbox(inbox, ready)),
                List.of(),
                List.of(
                        new PackageOutbox<>(OfficialDocument.class, outbox, clock),
                        new PackageOutbox<>(DocumentStatus.class, outbox, clock)));
    }
}
