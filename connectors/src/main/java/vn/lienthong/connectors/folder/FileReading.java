package vn.lienthong.connectors.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.CorrectionForm;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.document.Found;
import vn.lienthong.connectors.document.Records;
import vn.lienthong.connectors.files.Drop;
import vn.lienthong.connectors.files.FileChanged;
import vn.lienthong.connectors.files.SeenFile;

/** Reads one file in portions, from where the marks say, as long as the file stays what it was. */
final class FileReading {
    private final Drop drop;
    private final Formats formats;
    private final int most;
    private final Handing handing;

    FileReading(Drop drop, Formats formats, int most, Handing handing) {
        this.drop = drop;
        this.formats = formats;
        this.most = most;
        this.handing = handing;
    }

    /** Throws {@link SourceTrouble} after the rows before the trouble have been handed over. */
    void read(SeenFile file) {
        Path copy;
        String sha256;
        try {
            copy = drop.copy(file);
            sha256 = ContentHash.of(copy);
        } catch (FileChanged e) {
            throw BrokenFile.trouble("file_changed_while_read", file.name(), Map.of());
        } catch (IOException e) {
            throw BrokenFile.trouble("file_unreadable", file.name(), Map.of());
        }
        checkUnchanged(file);
        Optional<FileMark> known = handing.marks().findContent(sha256);
        if (known.isPresent() && known.get().done()) {
            handing.marks().put(FileMark.of(file, sha256, known.get().at(), true));
            return;
        }
        long after = known.map(FileMark::at).orElse(0L);
        new Portions(file, sha256, after).read(copy);
    }

    private void checkUnchanged(SeenFile file) {
        try {
            if (drop.find(file.name()).filter(file::equals).isPresent()) {
                return;
            }
        } catch (IOException e) {
            throw BrokenFile.trouble("file_unreadable", file.name(), Map.of());
        }
        throw BrokenFile.trouble("file_changed_while_read", file.name(), Map.of());
    }

    /** The way through one file. */
    private final class Portions {
        private final SeenFile file;
        private final String sha256;
        private List<Row> rows = new ArrayList<>();
        private long at;

        Portions(SeenFile file, String sha256, long at) {
            this.file = file;
            this.sha256 = sha256;
            this.at = at;
        }

        void read(Path copy) {
            try (Records records = formats.open(file.name(), copy)) {
                if (!CorrectionForm.isFileName(file.name())) {
                    handing.begins(file.name(), records.header());
                }
                if (readAll(records)) {
                    hand(true);
                }
            } catch (IOException e) {
                // A file that changed is not broken.
                if (!drop.keepsCopies()) {
                    checkUnchanged(file);
                }
                if (!rows.isEmpty()) {
                    hand(false);
                }
                throw e instanceof BrokenFile broken
                        ? broken.in(file.name())
                        : BrokenFile.trouble("file_unreadable", file.name(), Map.of());
            }
        }

        /** False when the reading was to end before the file. */
        private boolean readAll(Records records) throws IOException {
            long seen = 0;
            for (@Nullable Found found = records.next(); found != null; found = records.next()) {
                if (++seen % most == 0 && rows.isEmpty() && handing.enough()) {
                    return false;
                }
                if (found.at() <= at) {
                    continue;
                }
                if (rows.size() == most) {
                    hand(false);
                    if (handing.enough()) {
                        return false;
                    }
                }
                rows.add(new Row(new Place(file.name(), records.unit() + " " + found.at()), found.columns()));
                at = found.at();
            }
            return true;
        }

        private void hand(boolean done) {
            if (!drop.keepsCopies()) {
                checkUnchanged(file);
            }
            List<Row> portion = rows;
            rows = new ArrayList<>();
            handing.take(portion, FileMark.of(file, sha256, at, done));
        }
    }
}
