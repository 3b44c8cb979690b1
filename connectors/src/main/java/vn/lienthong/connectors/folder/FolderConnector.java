package vn.lienthong.connectors.folder;

import java.time.Clock;
import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connectors.files.ReadyFiles;
import vn.lienthong.connectors.files.Site;
import vn.lienthong.connectors.files.Sites;

/**
 * Reads the rows of files in a folder, on this machine or on an SFTP, FTPS or FTP server: CSV, XLSX, fixed width, JSON, XML and
 * DBF; or those of the attachments in a mailbox (IMAP), where there is nothing better. It renames and deletes nothing.
 *
 * <p>A file is read once its size and time have been quiet for a while, or its marker file is there; the oldest comes
 * first. A file that changed is read again as a whole, one whose content was read before is not, whatever its name. A
 * file that cannot be read does not hold up the others. At most the 10,000 newest files are looked at.
 *
 * <p>A server's file is fetched as a whole before it is read, into a temporary file that is gone afterwards. An SFTP server
 * must show the key that {@code host-key} names. Times of a server's files are believed when they are more than an hour old;
 * a younger file counts as quiet once the hub itself has seen it unchanged for as long as {@code settle} says.
 *
 * <p>An attachment is a file called after itself and its mail's number, so two mails with one name of file are two files. No mail
 * is marked as read. Who sent a mail is not looked at: whoever may write to the mailbox may send rows.
 *
 * <p>An unnamed column is {@code column-3} by its number. A row that has more values than the header has names is handed
 * on without any column, because nobody can tell which value belongs where.
 */
public final class FolderConnector implements Connector {
    private final Clock clock;

    public FolderConnector() {
        this(Clock.systemUTC());
    }

    FolderConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "folder";
    }

    @Override
    public List<Setting<?>> settings() {
        return FolderSettings.all();
    }

    @Override
    public Ports open(Settings settings) {
        Site site = Sites.of(settings);
        return Ports.of(new FolderPull(
                site,
                ReadyFiles.of(settings, FolderPull.meant(settings), clock, site),
                new Formats(Dialect.of(settings)),
                FolderPull.PORTION));
    }
}
