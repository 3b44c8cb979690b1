package vn.lienthong.connectors.folder;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.CorrectionForm;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.files.Drop;
import vn.lienthong.connectors.files.ReadyFiles;
import vn.lienthong.connectors.files.SeenFile;
import vn.lienthong.connectors.files.Site;
import vn.lienthong.connectors.files.SiteSettings;

/** Reads the files of a folder, oldest first; the trouble with one file is told after the others have been read. */
final class FolderPull implements Pull {
    static final int PORTION = 500;
    private static final int MOST_FILES = 10_000;

    private final Site site;
    private final ReadyFiles readyFiles;
    private final Formats formats;
    private final int portion;
    private final int mostFiles;

    FolderPull(Site site, ReadyFiles readyFiles, Formats formats, int portion) {
        this(site, readyFiles, formats, portion, MOST_FILES);
    }

    FolderPull(Site site, ReadyFiles readyFiles, Formats formats, int portion, int mostFiles) {
        this.site = site;
        this.readyFiles = readyFiles;
        this.formats = formats;
        this.portion = portion;
        this.mostFiles = mostFiles;
    }

    /** The files of the pattern, and corrected forms that come back. */
    static Predicate<String> meant(Settings settings) {
        return ReadyFiles.named(settings.get(SiteSettings.FILES)).or(CorrectionForm::isFileName);
    }

    @Override
    public void read(Bookmark from, Http http, Rows rows) {
        try (Drop drop = site.open()) {
            read(from, drop, rows);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private void read(Bookmark from, Drop drop, Rows rows) {
        List<SeenFile> listing = list(drop);
        List<SeenFile> meant = readyFiles.meant(listing);
        // The newest must flow even where nobody ever clears the folder; what is left out is said, and read once there
        // is
        // room for it.
        List<SeenFile> looked = meant.subList(Math.max(0, meant.size() - mostFiles), meant.size());
        Marks marks = Marks.of(from);
        marks.keep(mostFiles, looked.stream().map(SeenFile::name).collect(Collectors.toSet()));
        Handing handing = new Handing(rows, marks, from);
        @Nullable SourceTrouble trouble = meant.size() > mostFiles ? tooFull(meant.size()) : null;
        FileReading reading = new FileReading(drop, formats, portion, handing);
        for (SeenFile file : readyFiles.ready(looked, listing)) {
            if (rows.enough()) {
                break;
            }
            trouble = first(trouble, read(file, reading, marks));
        }
        handing.rest();
        if (trouble != null) {
            throw trouble;
        }
    }

    private static @Nullable SourceTrouble read(SeenFile file, FileReading reading, Marks marks) {
        if (marks.isDone(file)) {
            return null;
        }
        try {
            reading.read(file);
            return null;
        } catch (SourceTrouble e) {
            return e;
        }
    }

    private static @Nullable SourceTrouble first(@Nullable SourceTrouble told, @Nullable SourceTrouble next) {
        if (told != null && next != null) {
            told.addSuppressed(next);
        }
        return told != null ? told : next;
    }

    private SourceTrouble tooFull(int files) {
        return new SourceTrouble(
                "folder_too_full",
                Map.of("folder", site.name(), "files", Integer.toString(files), "most", Integer.toString(mostFiles)));
    }

    private List<SeenFile> list(Drop drop) {
        try {
            return drop.list();
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private SourceTrouble unreadable() {
        return new SourceTrouble("folder_unreadable", Map.of("folder", site.name()));
    }
}
