package vn.lienthong.connectors.folder;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;

/**
 * Reads the rows of files in a folder: CSV, XLSX, fixed width, JSON, XML and DBF. It renames and deletes nothing.
 *
 * <p>A file is read once its size and time have been quiet for a while, or its marker file is there; the oldest comes
 * first. A file that changed is read again as a whole, one whose content was read before is not, whatever its name. A
 * file that cannot be read does not hold up the others. At most the 10,000 newest files are looked at.
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
        Drop drop = new LocalDrop(Path.of(settings.get(FolderSettings.PATH)));
        return Ports.of(new FolderPull(
                drop, ReadyFiles.of(settings, clock), new Formats(Dialect.of(settings)), FolderPull.PORTION));
    }
}
