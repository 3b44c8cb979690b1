package vn.lienthong.dss;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.dss.Authority.ago;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Contents;
import vn.lienthong.content.ContentLimits;
import vn.lienthong.content.ContentStore;
import vn.lienthong.content.FolderContentStore;
import vn.lienthong.ledger.DocumentFact;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.ledger.MessageNumber;
import vn.lienthong.ledger.Submission;
import vn.lienthong.model.Agency;
import vn.lienthong.model.Attachment;
import vn.lienthong.model.Day;
import vn.lienthong.model.DocumentId;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OrgCode;
import vn.lienthong.signature.SignatureRounds;
import vn.lienthong.status.DocumentTimeline;
import vn.lienthong.status.Timeline;
import vn.lienthong.status.Transitions;
import vn.lienthong.testkit.connector.AwayContents;
import vn.lienthong.testkit.ledger.LedgerFixture;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;
import vn.lienthong.wire.Canonical;

/** Documents are looked at after they were accepted, and again while something could not be asked. */
class SignatureRoundsTest {
    private static final String DOCUMENT = "000.00.00.H44,2021/03/05,15/UBND-VX";
    private static final String TYPE = "vn.lienthong.official-document.v1";

    private final Authority authority = new Authority();
    private final LedgerFixture node = new LedgerFixture(1, "qlvb");
    private final Pen pen;
    private final FolderContentStore store;
    private final SignatureRounds rounds;

    SignatureRoundsTest(@TempDir Path folder) throws IOException {
        pen = new Pen(Files.createDirectory(folder.resolve("files")));
        store = FolderContentStore.open(folder.resolve("store"), ContentLimits.STANDARD, Clock.systemUTC());
        rounds = rounds(store);
    }

    private SignatureRounds rounds(ContentStore from) {
        return new SignatureRounds(
                node.ledger(),
                Canonical.standard(),
                from,
                new DssSignatureCheck(authority.alone(), Duration.ofSeconds(2), Clock.systemUTC()),
                node.clock());
    }

    @AfterEach
    void close() {
        node.close();
        authority.close();
    }

    @Test
    void theStoryTellsEachFactOfEachSignature() throws IOException {
        Path once = pen.signPdf(pen.emptyPdf(), authority.issue("CN=Nguyen Van Mau, SURNAME=Nguyen"), ago(2));
        MessageNumber number = accept(pen.signPdf(once, authority.issue("CN=UBND tinh mau"), ago(1)), pen.emptyPdf());

        rounds.run();

        assertThat(story().signedInFull()).isTrue();
        assertThat(node.ledger().signatures().fact(number).orElseThrow().signing())
                .as("what indicators count of it")
                .isEqualTo(new DocumentFact.Signing(2, true, true, true, false));
        assertThat(story().signatures())
                .extracting(DocumentTimeline.SignatureLine::sentence)
                .satisfiesExactly(
                        person -> assertThat(person)
                                .startsWith("File a-0, signed by a person at")
                                .endsWith(
                                        "the bytes are unchanged; the certificate was valid at signing; there is no time-stamp."),
                        office -> assertThat(office).startsWith("File a-0, signed by the organisation UBND tinh mau"));
    }

    @Test
    void whatCouldNotBeAskedIsAskedAgainAndTheFirstLookStaysAsEvidence() throws IOException {
        authority.away(true);
        MessageNumber number = accept(pen.signPdf(pen.emptyPdf(), authority.issue("CN=UBND tinh mau"), ago(1)));
        rounds.run();
        assertThat(story().signatures())
                .singleElement()
                .satisfies(line -> assertThat(line.sentence()).contains("the certificate is not checked yet"));

        assertThat(node.ledger().signatures().fact(number).orElseThrow().signing())
                .isEqualTo(new DocumentFact.Signing(1, false, false, false, true));

        authority.away(false);
        rounds.run();
        assertThat(story().signatures().get(0).sentence())
                .as("not before its time")
                .contains("not checked yet");
        node.clock().move(Duration.ofHours(6));
        rounds.run();

        assertThat(story().signatures())
                .singleElement()
                .satisfies(line -> assertThat(line.sentence()).contains("the certificate was valid at signing"));
        assertThat(node.ledger().signatures().fact(number).orElseThrow().signing())
                .isEqualTo(new DocumentFact.Signing(1, true, false, false, false));
        assertThat(node.ledger().signatures().of(number))
                .singleElement()
                .satisfies(newest ->
                        assertThat(newest.firstAt()).isBefore(newest.look().at()));
        assertThat(node.ledger().signatures().due(node.clock().instant().plus(Duration.ofDays(1)), 10))
                .isEmpty();
    }

    @Test
    void whileTheStoreIsAwayNothingIsKeptAsFound() throws IOException {
        MessageNumber number = accept(pen.signPdf(pen.emptyPdf(), authority.issue("CN=UBND tinh mau"), ago(1)));

        rounds(new AwayContents()).run();
        assertThat(node.ledger().signatures().of(number)).isEmpty();

        rounds.run();
        assertThat(story().signatures()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadIsToldAndKeepsNoOtherWaiting() throws IOException {
        accept(pen.xml("%PDF-1.7 hỏng"), pen.signPdf(pen.emptyPdf(), authority.issue("CN=UBND tinh mau"), ago(1)));

        rounds.run();

        assertThat(story().signatures())
                .extracting(DocumentTimeline.SignatureLine::sentence)
                .satisfiesExactly(
                        broken -> assertThat(broken).isEqualTo("File a-0: it could not be read for its signatures."),
                        whole -> assertThat(whole).startsWith("File a-1, signed by the organisation"));
        assertThat(story().signedInFull()).isFalse();
    }

    private MessageNumber accept(Path... files) throws IOException {
        List<Attachment> attachments = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                Contents.Kept kept = store.of("qlvb").keep(in);
                String id = "a-" + attachments.size();
                attachments.add(
                        new Attachment(id, id + ".pdf", "application/pdf", null, null, kept.hash(), kept.size()));
            }
        }
        byte[] payload = Canonical.standard().bytes(document(attachments));
        Ledger ledger = node.ledger();
        return ledger.intake()
                .accept(new Submission(
                        "qlvb", "m-1", TYPE, DOCUMENT, null, null, payload, payload, "test", null, List.of()))
                .number();
    }

    private static OfficialDocument document(List<Attachment> attachments) {
        return new OfficialDocument(
                DocumentId.of(DOCUMENT),
                new OfficialDocument.Act(OfficialDocument.ActKind.NEW, null, false, null, List.of()),
                agency("000.00.00.H44"),
                List.of(agency("000.00.00.G22")),
                new OfficialDocument.NumberAndSymbol("15", "UBND-VX"),
                new OfficialDocument.Issued(null, Day.of("2021-03-05")),
                new OfficialDocument.Kind(null, null, "Công văn"),
                "V/v báo cáo",
                null,
                List.of(),
                new OfficialDocument.Handling(OfficialDocument.Urgency.NORMAL, null, null, null, null, null, List.of()),
                new OfficialDocument.Print(null, null, null, null, List.of(), List.of()),
                List.of(),
                List.of(),
                null,
                attachments,
                null);
    }

    private static Agency agency(String code) {
        return new Agency(OrgCode.of(code), null, null, null, null, null, null, null);
    }

    private DocumentTimeline.Story story() {
        Canonical canonical = Canonical.standard();
        Texts texts = Texts.of("ledger");
        Ledger ledger = node.ledger();
        Timeline timeline =
                new Timeline(ledger.archive(), new Transitions(ledger.archive(), canonical), name -> name, texts);
        DocumentTimeline documents = new DocumentTimeline(ledger, canonical, timeline, name -> name, texts);
        return documents.tell(documents.messages(DOCUMENT), code -> code, Lang.EN);
    }
}
