package vn.lienthong.connectors.documentfolder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.ContentTooLarge;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.ContentsAway;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Letter;
import vn.lienthong.connector.Mailbox;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.edxml.EdxmlReading;
import vn.lienthong.connectors.files.FileChanged;
import vn.lienthong.connectors.files.SeenFile;
import vn.lienthong.connectors.files.Tray;
import vn.lienthong.connectors.packages.PackageReading;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.model.CanonicalMessage;

/** Takes one file after the other: kept, handed over, and only then moved away. */
record PackageTaking(Tray tray, Mailbox.Letters letters) {
    private static final String DONE = "done";
    private static final String FAIL = "fail";

    /** The office may use a name again. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS-").withZone(ZoneOffset.UTC);

    /** Throws {@link SourceTrouble} when this file cannot be taken now. */
    void take(SeenFile file) {
        try {
            Contents.Kept original = keep(file);
            requireSame(file);
            EdxmlReading reading = PackageReading.of(original, letters.contents());
            Optional<CanonicalMessage> message = reading.message();
            if (message.isEmpty()) {
                setAside(file, original.hash().value(), reading.problems());
                return;
            }
            Incoming incoming = new Incoming(Optional.of(original.hash().value()), message.get());
            letters.take(new Letter(place(file), incoming, List.of(), reading.deviations()));
            clear(file, DONE);
        } catch (ContentTooLarge e) {
            setAside(
                    file,
                    "",
                    List.of(FieldProblem.of("R.edXML", "content_too_large", "limit", Long.toString(e.limit()))));
        } catch (FileChanged e) {
            throw trouble("file_changed_while_read", file);
        } catch (ContentsAway e) {
            throw new SourceTrouble("content_store", Map.of());
        } catch (IOException e) {
            throw trouble("file_unreadable", file);
        }
    }

    private Contents.Kept keep(SeenFile file) throws IOException {
        try (InputStream in = Files.newInputStream(tray.copy(file))) {
            return letters.contents().keep(in);
        }
    }

    private void requireSame(SeenFile file) throws IOException {
        if (tray.find(file.name()).filter(file::equals).isEmpty()) {
            throw trouble("file_changed_while_read", file);
        }
    }

    private void setAside(SeenFile file, String hash, List<FieldProblem> problems) {
        letters.setAside(new Row(place(file), Map.of("file", file.name(), "package", hash)), problems);
        clear(file, FAIL);
    }

    // What is durable already comes again, and is known again, until it can be moved.
    private void clear(SeenFile file, String folder) {
        try {
            tray.clear(file.name(), folder, MOMENT.format(Instant.ofEpochMilli(file.modified())) + file.name());
        } catch (IOException e) {
            throw trouble("file_not_moved", file);
        }
    }

    private static Place place(SeenFile file) {
        return new Place(file.name(), Long.toString(file.modified()));
    }

    private static SourceTrouble trouble(String reason, SeenFile file) {
        return new SourceTrouble(reason, Map.of("file", file.name()));
    }
}
