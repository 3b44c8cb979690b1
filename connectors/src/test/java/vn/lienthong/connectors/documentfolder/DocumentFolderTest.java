package vn.lienthong.connectors.documentfolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.files.LocalDrop;
import vn.lienthong.connectors.support.Documents;
import vn.lienthong.connectors.support.Pigeonhole;
import vn.lienthong.connectors.support.Store;
import vn.lienthong.content.ContentLimits;
import vn.lienthong.model.ContentHash;
import vn.lienthong.model.OfficialDocument;

/** A document system that knows nothing but files. */
class DocumentFolderTest {
    private static final String DOCUMENT = "000.00.00.H44,2021/03/05,15/UBND-VX";

    private final Path root;
    private final FileOffice office;

    DocumentFolderTest(@TempDir Path root) throws IOException {
        this.root = root;
        office = new FileOffice(root);
    }

    @Test
    void aFileIsADocumentAndIsMovedAwayWhenItIsDurable() throws IOException {
        office.leave("15.edxml", FileOffice.sample("new-document"));

        office.read(office.local());
        office.read(office.local());

        assertThat(office.taken.documents()).extracting(OfficialDocument::key).containsExactly(DOCUMENT);
        assertThat(office.taken.letters().get(0).incoming().id().orElseThrow()).hasSize(64);
        assertThat(office.names("den")).containsExactly("done");
        assertThat(office.names("den/done")).singleElement().asString().matches("\\d{8}T\\d{6}\\.\\d{3}-15\\.edxml");
    }

    @Test
    void aBadFileIsSetAsideByNameAndReasonAndTheOthersGoOn() throws IOException {
        office.leave("a-hong.xml", "<edXML><edXMLEnvelope>".getBytes(StandardCharsets.UTF_8));
        office.leave(
                "b-thieu.xml",
                "<edXML><edXMLHeader><MessageHeader/></edXMLHeader></edXML>".getBytes(StandardCharsets.UTF_8));
        office.leave("c-tot.xml", FileOffice.sample("new-document"));

        office.read(office.local());

        assertThat(office.taken.documents()).hasSize(1);
        assertThat(office.taken.aside())
                .extracting(row -> row.place().source())
                .containsExactly("a-hong.xml", "b-thieu.xml");
        assertThat(office.taken.problems()).contains("N.MessageHeader.From.OrganId missing");
        assertThat(office.names("den/fail")).hasSize(2);
        assertThat(office.names("den/done")).hasSize(1);
    }

    @Test
    void aFileThatIsTooLargeIsSetAside() throws IOException {
        office.leave("to.xml", FileOffice.sample("new-document"));
        Pigeonhole narrow = new Pigeonhole(Store.in(root.resolve("kho"), new ContentLimits(100, 1000)));

        office.open(office.local()).mailboxes().get(0).read(FileOffice.NO_HTTP, narrow);

        assertThat(narrow.problems()).containsExactly("R.edXML content_too_large");
        assertThat(office.names("den/fail")).hasSize(1);
    }

    @Test
    void aFileThatIsStillBeingWrittenWaits() throws IOException {
        office.leave("15.xml", FileOffice.sample("new-document"));
        Files.setLastModifiedTime(root.resolve("den/15.xml"), FileTime.from(office.clock.instant()));
        office.leave(".16.xml.part", FileOffice.sample("new-document"));
        Ports ports = office.open(office.local());

        ports.mailboxes().get(0).read(FileOffice.NO_HTTP, office.taken);
        assertThat(office.taken.letters()).isEmpty();

        office.clock.move(Duration.ofSeconds(11));
        ports.mailboxes().get(0).read(FileOffice.NO_HTTP, office.taken);
        assertThat(office.taken.letters()).hasSize(1);
    }

    @Test
    void whatCannotBeMovedIsToldAndComesAgainUnderTheSameIdentity() throws IOException {
        office.leave("15.xml", FileOffice.sample("new-document"));
        Files.writeString(root.resolve("den/done"), "a file where the folder should be");

        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> office.read(office.local()))
                    .isInstanceOfSatisfying(
                            SourceTrouble.class,
                            trouble -> assertThat(trouble.reason()).isEqualTo("file_not_moved"));
        }

        assertThat(office.taken.letters()).hasSize(2);
        assertThat(office.taken.letters().stream()
                        .map(letter -> letter.incoming().id())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void whatGoesOutIsAWholeFileOfItsOwnNameAndIsFoundThere() throws IOException {
        OfficialDocument document = Documents.full(OfficialDocument.ActKind.NEW, List.of());

        assertThat(office.deliver("m-1", document, office.local())).isInstanceOf(Outcome.Delivered.class);
        assertThat(office.deliver("m-1", document, office.local())).isInstanceOf(Outcome.Delivered.class);

        assertThat(office.names("di")).hasSize(1).allMatch(name -> name.endsWith(".edxml"));
        assertThat(office.found("m-1", document, office.local())).containsInstanceOf(Outcome.Delivered.class);
        assertThat(office.found("m-2", document, office.local())).isEmpty();
        Files.move(root.resolve("di").resolve(office.names("di").get(0)), root.resolve("den/ve.xml"));
        office.settle("ve.xml");
        office.read(office.local());
        assertThat(office.taken.documents())
                .singleElement()
                .satisfies(back -> assertThat(back.key()).isEqualTo(document.key()));
    }

    @Test
    void nothingThatIsNotWholeIsEverSeen() throws IOException {
        OfficialDocument document = Documents.full(
                OfficialDocument.ActKind.NEW,
                List.of(Documents.attachment("f1", "mat.pdf", new Contents.Kept(ContentHash.of(new byte[32]), 4))));

        assertThat(office.deliver("m-1", document, office.local())).isEqualTo(Outcome.Refused.of("content-damaged"));
        assertThat(office.names("di")).isEmpty();
        Files.delete(root.resolve("di"));
        assertThat(office.deliver("m-1", Documents.full(OfficialDocument.ActKind.NEW, List.of()), office.local()))
                .isEqualTo(Outcome.TargetDown.of("folder-not-writable"));
    }

    @Test
    void aFileHasNoNameBeforeItIsWhole() throws IOException {
        LocalDrop outbox = new LocalDrop(root.resolve("di"));

        outbox.put("15.edxml", out -> {
            out.write('<');
            assertThat(outbox.find("15.edxml")).isEmpty();
        });

        assertThat(office.names("di")).containsExactly("15.edxml");
    }

    @Test
    void inboxAndOutboxAreTwoFolders() {
        assertThatThrownBy(() -> office.open(Map.of("inbox", "/den", "outbox", "/den")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
