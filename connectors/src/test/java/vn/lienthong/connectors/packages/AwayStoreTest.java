package vn.lienthong.connectors.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.Sink;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.documentaxis.DocumentAxisConnector;
import vn.lienthong.connectors.documentfolder.DocumentFolderConnector;
import vn.lienthong.connectors.support.Documents;
import vn.lienthong.connectors.support.Pigeonhole;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.ContentHash;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.simulator.AxisSystem;
import vn.lienthong.simulator.DocumentAxisSimulator;
import vn.lienthong.testkit.connector.AwayContents;
import vn.lienthong.testkit.connector.TestParcel;

/** While the hub's own store is away nothing is refused, nobody else is blamed, and everything stays where it is. */
class AwayStoreTest {
    private static final OfficialDocument DOCUMENT = Documents.full(
            OfficialDocument.ActKind.NEW,
            List.of(Documents.attachment("f1", "mat.pdf", new Contents.Kept(ContentHash.of(new byte[32]), 4))));

    private final DocumentAxisSimulator axis = DocumentAxisSimulator.start(0);
    private final PooledHttp http = PooledHttp.open(HttpOptions.to(axis.base()));
    private final Ports overAxis = new DocumentAxisConnector()
            .open(new Settings(Map.of("system-id", AxisSystem.PHU_THO.id(), "secret", AxisSystem.PHU_THO.secret())));
    private final Pigeonhole letters = new Pigeonhole(new AwayContents());
    private final Path inbox;
    private final Path outbox;
    private final Ports overFiles;

    AwayStoreTest(@TempDir Path folder) throws IOException {
        inbox = Files.createDirectory(folder.resolve("den"));
        outbox = Files.createDirectory(folder.resolve("di"));
        overFiles = new DocumentFolderConnector()
                .open(new Settings(Map.of("inbox", inbox.toString(), "outbox", outbox.toString())));
    }

    @AfterEach
    void close() {
        http.close();
        axis.close();
    }

    @Test
    void aDocumentGoesOutLater() throws IOException {
        for (Ports ports : List.of(overAxis, overFiles)) {
            assertThat(deliver(ports.sinks().get(0), http))
                    .isInstanceOfSatisfying(
                            Outcome.NotNow.class,
                            later -> assertThat(later.code()).isEqualTo("contents-away"));
        }
        assertThat(axis.effects()).isEmpty();
        assertThat(outbox).isEmptyDirectory();
    }

    @Test
    void aPackageStaysAtTheAxis() {
        axis.arrives("edoc", "000.00.00.G22", "<edXML/>".getBytes(StandardCharsets.UTF_8));

        storeIsNamed(overAxis, http);

        assertThat(axis.waiting()).isEqualTo(1);
        assertThat(axis.confirmed()).isEmpty();
    }

    @Test
    void aFileStaysInItsFolder() throws IOException {
        Path file = Files.writeString(inbox.resolve("15.xml"), "<edXML/>");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

        storeIsNamed(overFiles, http);

        assertThat(file).exists();
        assertThat(letters.aside()).isEmpty();
    }

    private void storeIsNamed(Ports ports, Http over) {
        assertThatThrownBy(() -> ports.mailboxes().get(0).read(over, letters))
                .isInstanceOfSatisfying(
                        SourceTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo("content_store"));
    }

    private static <M extends CanonicalMessage> Outcome deliver(Sink<M> sink, Http http) {
        return sink.deliver(TestParcel.of("m-1", sink.accepts().cast(DOCUMENT)).with(new AwayContents()), http);
    }
}
