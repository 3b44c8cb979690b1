package vn.lienthong.dss;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.dss.Authority.ago;
import static vn.lienthong.dss.PackageText.COMMUNE;
import static vn.lienthong.dss.PackageText.DEPARTMENT;
import static vn.lienthong.dss.PackageText.document;
import static vn.lienthong.dss.PackageText.id;
import static vn.lienthong.dss.PackageText.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Outcome;
import vn.lienthong.ledger.SetAside;
import vn.lienthong.model.Attachment;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.status.DocumentTimeline;

/**
 * Everything bad that a document may bring, left in one folder and read in one go: each gets a clear error or is flagged,
 * nothing is lost, and what comes behind it is taken.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadDocumentsTest {
    private static final String FILE = "AttachmentEncoded.Attachment.";
    private static final Pattern PACKAGE = Pattern.compile("\"package\":\"([0-9a-f]{64})\"");
    private static final String OFFICE = "CN=So mau, O=Demo";

    private final DocumentDrop drop;
    private final Pen pen;
    private final Map<String, byte[]> left = new LinkedHashMap<>();

    BadDocumentsTest(@TempDir Path folder) throws IOException {
        drop = new DocumentDrop(folder);
        pen = new Pen(Files.createDirectory(folder.resolve("files")));
    }

    @BeforeAll
    void everythingIsReadInOneGo() throws IOException {
        leave("truncated-base64", document(1, "JVBERi0xLjQKJSBkZW1vC"));
        leave("wrong-hash", document(2));
        leave("zip-bomb", document(3, bomb()));
        leave(
                "entity-expansion",
                "<!DOCTYPE edXML [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                        + document(4).replace("báo cáo", "&b;"));
        leave("missing-manifest-entry", document(5).replaceFirst("(?s)<Reference>.*</Reference>", ""));
        leave("missing-attachment", document(6).replaceFirst("(?s)<Attachment>.*</Attachment>", ""));
        leave("two-with-one-id", document(7).replaceFirst("(?s)(<Attachment>.*</Attachment>)", "$1$1"));
        leave("path-trick", document(8).replace(">1.pdf<", ">../../etc/cron.d/1.pdf<"));
        leave("path-only", document(9).replace(">1.pdf<", ">..<"));
        left.put("not-unicode", document(10).replace("báo cáo", "b¸o c¸o").getBytes(StandardCharsets.ISO_8859_1));
        leave("signature-over-other-bytes", document(11, overOtherBytes()));
        leave("revoked", document(12, revoked()));
        leave("expired", document(13, expired()));
        leave("sha-1-envelope", PlainEnvelope.signedWithShaOne(document(14), drop.authority.issue(OFFICE)));
        leave("status-of-unknown", status(99, COMMUNE, "03"));
        leave("completed", document(15));
        leave("completion", status(15, COMMUNE, "06"));
        leave("recall-after-completion", status(15, DEPARTMENT, "13"));
        leave("good", document(16));
        left.forEach(drop::leave);

        drop.read();
        Files.writeString(drop.fileOf(attachment(2).content().value()), "forged");
        drop.lookAtSignatures();
    }

    @AfterAll
    void close() {
        drop.close();
    }

    @Test
    void truncatedBase64() throws IOException {
        setAside("truncated-base64", "T." + FILE + "ContentTransferEncoded");
    }

    @Test
    void aWrongHashIsFlaggedAndNeverSentOn() throws IOException {
        assertThat(drop.deliver(drop.documents(id(2)).get(0))).isEqualTo(Outcome.Refused.of("content-damaged"));
        assertThat(drop.names("di")).isEmpty();
        assertThat(sentences(2)).contains("File a1: it could not be read for its signatures.");
    }

    @Test
    void aZipBomb() throws IOException {
        setAside("zip-bomb", "zip_bursts");
    }

    @Test
    void entityExpansion() throws IOException {
        setAside("entity-expansion", "T.edXML");
    }

    @Test
    void aMissingManifestEntryAndAMissingAttachment() throws IOException {
        setAside("missing-manifest-entry", "attachment_not_listed");
        setAside("missing-attachment", "attachment_missing");
    }

    @Test
    void twoAttachmentsWithOneId() throws IOException {
        setAside("two-with-one-id", "attachment_twice");
    }

    @Test
    void pathTricksInNames() throws IOException {
        assertThat(attachment(8).name()).isEqualTo("1.pdf");
        setAside("path-only", "T.edXMLManifest.Reference.AttachmentName");
    }

    @Test
    void textThatIsNotUnicode() throws IOException {
        setAside("not-unicode", "T.edXML");
    }

    @Test
    void aSignatureOverOtherBytes() {
        assertThat(sentences(11))
                .anySatisfy(said ->
                        assertThat(said).contains("the organisation So mau", "the bytes were changed after signing"));
    }

    @Test
    void aRevokedAndAnExpiredCertificate() {
        assertThat(sentences(12))
                .anySatisfy(said -> assertThat(said)
                        .contains("the bytes are unchanged", "the certificate was revoked before signing"));
        assertThat(sentences(13))
                .anySatisfy(said -> assertThat(said)
                        .contains("the bytes are unchanged", "the certificate had ended or not begun at signing"));
    }

    @Test
    void anEnvelopeWithShaOne() {
        assertThat(sentences(14))
                .anySatisfy(said -> assertThat(said)
                        .startsWith("File edXML, ")
                        .contains("the bytes are unchanged", "SHA-1 is old and weak"));
    }

    @Test
    void aStatusForAnUnknownDocument() {
        assertThat(drop.story(id(99)).timeline())
                .extracting(DocumentTimeline.Line::code)
                .containsExactly("STATUS_NOT_A_RECEIVER");
    }

    @Test
    void aRecallAfterCompletion() {
        DocumentTimeline.Story story = drop.story(id(15));
        assertThat(story.receivers())
                .singleElement()
                .returns("COMPLETED", DocumentTimeline.Receiver::stage)
                .returns("NONE", DocumentTimeline.Receiver::recall);
        assertThat(story.timeline()).extracting(DocumentTimeline.Line::code).contains("STATUS_AFTER_COMPLETION");
    }

    @Test
    void nothingIsLostAndTheReadingWentOnBehindEachOfThem() throws IOException {
        assertThat(drop.documents(id(16))).hasSize(1);
        assertThat(drop.names("den")).containsExactly("done", "fail");
        assertThat(drop.names("den/fail")).hasSameSizeAs(drop.setAside().keySet());
        assertThat(drop.names("den/done").size() + drop.names("den/fail").size())
                .isEqualTo(left.size());
    }

    /** For a person to see, with what is wrong, and with the package as it came. */
    private void setAside(String name, String wrong) throws IOException {
        SetAside row = Objects.requireNonNull(drop.setAside().get(name + ".xml"), name);
        assertThat(row.problems()).contains(wrong);
        Matcher hash = PACKAGE.matcher(new String(row.columns(), StandardCharsets.UTF_8));
        assertThat(hash.find()).isTrue();
        assertThat(drop.kept(hash.group(1))).isEqualTo(left.get(name));
        assertThat(drop.names("den/fail")).anyMatch(file -> file.endsWith("-" + name + ".xml"));
    }

    private Attachment attachment(int number) {
        OfficialDocument document = drop.documents(id(number)).get(0);
        return document.attachments().get(0);
    }

    private List<String> sentences(int number) {
        return drop.story(id(number)).signatures().stream()
                .map(DocumentTimeline.SignatureLine::sentence)
                .toList();
    }

    private void leave(String name, String text) {
        left.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path overOtherBytes() {
        Path signed = pen.signPdf(pen.emptyPdf(), drop.authority.issue(OFFICE), ago(1));
        return pen.altered(signed, "612.0 792.0", "612.0 793.0");
    }

    private Path revoked() {
        Authority.Holder office = drop.authority.issue(OFFICE);
        drop.authority.revoke(office, ago(10));
        return pen.signPdf(pen.emptyPdf(), office, ago(5));
    }

    private Path expired() {
        return pen.signPdf(pen.emptyPdf(), drop.authority.issue(OFFICE, ago(400), ago(30)), ago(5));
    }

    /** Forty MiB of zeros in a package of some kilobytes. */
    private static String bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("1.pdf"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
