package vn.lienthong.connectors.documentfolder;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Mailbox;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.files.ReadyFiles;
import vn.lienthong.connectors.files.SeenFile;
import vn.lienthong.connectors.files.Site;
import vn.lienthong.connectors.files.Tray;

/** The packages of a folder, oldest first; the trouble with one file is told after the others have been taken. */
record PackageInbox(Site site, ReadyFiles readyFiles) implements Mailbox {

    @Override
    public void read(Http http, Letters letters) {
        try (Tray tray = site.open()) {
            List<SeenFile> listing = tray.list();
            PackageTaking taking = new PackageTaking(tray, letters);
            @Nullable SourceTrouble trouble = null;
            for (SeenFile file : readyFiles.ready(readyFiles.meant(listing), listing)) {
                if (letters.enough()) {
                    break;
                }
                trouble = first(trouble, taken(taking, file));
            }
            if (trouble != null) {
                throw trouble;
            }
        } catch (IOException e) {
            throw new SourceTrouble("folder_unreadable", Map.of("folder", site.name()));
        }
    }

    private static @Nullable SourceTrouble taken(PackageTaking taking, SeenFile file) {
        try {
            taking.take(file);
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
}
