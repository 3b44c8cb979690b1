package vn.lienthong.connectors.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.connector.Contents;
import vn.lienthong.connectors.support.Store;
import vn.lienthong.content.ContentLimits;
import vn.lienthong.failure.FieldProblem;

/** Each bad package gets a clear answer, and nothing is read that should not be. */
@Timeout(30)
class EdxmlBadInputTest {
    private static final String PDF = "JVBERi0xLjQKJSBkZW1vCg==";
    private static final String ATTACHMENT = "AttachmentEncoded.Attachment.";

    private final String sample = Packages.sample("new-document.xml");
    private final Path folder;
    private final Contents contents;

    EdxmlBadInputTest(@TempDir Path folder) {
        this.folder = folder;
        contents = Store.in(folder);
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<edXML:From>|<edXML:From><edXML:OrganId/>|N.MessageHeader.From.OrganId",
                "<edXML:OrganId>000.00.00.G22</edXML:OrganId>|<edXML:OrganId/>|N.MessageHeader.To.OrganId",
                "<edXML:DocumentId>000.00.00.H44,2021/03/05,15/UBND-VX</edXML:DocumentId>||N.MessageHeader.DocumentId",
                "<edXML:CodeNumber>15</edXML:CodeNumber>||N.MessageHeader.Code.CodeNumber",
                "<edXML:CodeNotation>UBND-VX|<edXML:CodeNotation>UBND-VX-UBND-VX-UBND-VX-UBND-VX|R.MessageHeader.Code.CodeNotation",
                "<edXML:PromulgationDate>2021/03/05|<edXML:PromulgationDate>ngày 5/3|T.MessageHeader.PromulgationInfo.PromulgationDate",
                "<edXML:PromulgationDate>2021/03/05|<edXML:PromulgationDate>1021/03/05|R.MessageHeader.PromulgationInfo.PromulgationDate",
                "<edXML:TypeName>Công văn|<edXML:TypeName>|N.MessageHeader.DocumentType.TypeName",
                "<edXML:Priority>1|<edXML:Priority>5|R.MessageHeader.OtherInfo.Priority",
                "<edXML:Priority>1|<edXML:Priority>khẩn|R.MessageHeader.OtherInfo.Priority",
                "<edXML:PageAmount>3|<edXML:PageAmount>ba|T.MessageHeader.OtherInfo.PageAmount",
                "<edXML:Direction>false|<edXML:Direction>không|T.MessageHeader.OtherInfo.Direction",
                "<edXML:FullName>Nguyễn Văn Mẫu|<edXML:FullName>|N.MessageHeader.SignerInfo.FullName",
                "<edXML:BussinessDocType>0|<edXML:BussinessDocType>4|R.TraceHeaderList.Bussiness.BussinessDocType",
                "<edXML:BussinessDocType>0</edXML:BussinessDocType>||N.TraceHeaderList.Bussiness.BussinessDocType",
                "<edXML:BussinessDocType>0|<edXML:BussinessDocType>2|N.TraceHeaderList.Bussiness.DocumentId",
                "<edXML:Timestamp>2021/03/05 09:15:00|<edXML:Timestamp>hôm nay|T.TraceHeaderList.TraceHeader.Timestamp",
                "<edXML:AttachmentName>15-UBND-VX.signed.pdf|<edXML:AttachmentName>..|T.edXMLManifest.Reference.AttachmentName",
                "<edXML:ContentId>cid:f1a7c2d0|<edXML:ContentId>cid:other|M.edXMLManifest.Reference.ContentId",
                "JVBERi0xLjQKJSBkZW1vCg==|JVBERi0xLjQKJSBkZW1vC|T.AttachmentEncoded.Attachment.ContentTransferEncoded",
                "JVBERi0xLjQKJSBkZW1vCg==|JVBE*i0xLjQKJSBkZW1vCg==|T.AttachmentEncoded.Attachment.ContentTransferEncoded",
                "JVBERi0xLjQKJSBkZW1vCg==|JVBERi0xLjQKJSBkZW1vCg==JVBE|T.AttachmentEncoded.Attachment.ContentTransferEncoded",
                "</edXML:MessageHeader>|</edXML:MessageHeade>|T.edXML",
                "<edXML xmlns|<eDoc xmlns|T.edXML",
                "<edXML:Subject>V/v|<edXML:Subject>&secret;|T.edXML"
            })
    void whatIsWrongIsNamedByKindAndPath(String part, String instead, String code) {
        String xml = sample.replace(part, instead == null ? "" : instead);
        assertThat(xml).isNotEqualTo(sample);

        EdxmlReading reading = Packages.read(xml, contents);

        assertThat(Packages.codes(reading)).contains(code);
        assertThat(reading.message()).isEmpty();
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        EdxmlReading reading = Packages.read(
                sample.replace("<edXML:Priority>1", "<edXML:Priority>9")
                        .replace("<edXML:CodeNumber>15", "<edXML:CodeNumber>")
                        .replace("<edXML:DueDate>2021/03/20", "<edXML:DueDate>mai"),
                contents);

        assertThat(Packages.codes(reading))
                .containsExactlyInAnyOrder(
                        "R.MessageHeader.OtherInfo.Priority",
                        "N.MessageHeader.Code.CodeNumber",
                        "T.MessageHeader.DueDate");
    }

    @Test
    void anAttachmentThatTheManifestDoesNotListIsAMistake() {
        String xml = sample.replaceFirst("(?s)<edXML:Reference>.*</edXML:Reference>", "");
        assertThat(Packages.codes(Packages.read(xml, contents))).containsExactly("M." + ATTACHMENT + "ContentId");
    }

    @Test
    void twoAttachmentsWithOneIdAreAMistake() {
        String attachment = sample.substring(sample.indexOf("<Attachment>"), sample.indexOf("</AttachmentEncoded>"));
        String xml = sample.replace(attachment, attachment + attachment);
        assertThat(Packages.read(xml, contents).problems())
                .extracting(FieldProblem::path, FieldProblem::reason)
                .containsExactly(tuple("M." + ATTACHMENT + "ContentId", "attachment_twice"));
    }

    @Test
    void aPackageThatIsCutIsNamedByItsLine() {
        EdxmlReading reading = Packages.read(sample.substring(0, sample.indexOf(PDF) + 8), contents);
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("T.edXML");
            assertThat(problem.facts()).containsKey("line");
        });
    }

    @Test
    void noEntityIsExpandedAndNothingOutsideIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "khong-ai-duoc-doc");
        String outside = withDoctype("<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">");
        StringBuilder bomb = new StringBuilder("<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        for (String xml : new String[] {outside, withDoctype(bomb + "<!ENTITY secret \"&l11;\">"), withDoctype("")}) {
            EdxmlReading reading = Packages.read(xml, contents);
            assertThat(Packages.codes(reading)).containsExactly("T.edXML");
            assertThat(reading.toString()).doesNotContain("khong-ai-duoc-doc").doesNotContain("lol");
        }
    }

    private String withDoctype(String declarations) {
        return sample.replace("?>\n<edXML", "?>\n<!DOCTYPE edXML [" + declarations + "]>\n<edXML")
                .replace("<edXML:Subject>V/v", "<edXML:Subject>&secret;");
    }

    @Test
    void textThatIsNotUnicodeIsRefused() {
        byte[] tcvn3 = sample.replace("Văn bản mới", "V¨n b¶n míi").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Packages.codes(Packages.read(tcvn3, contents))).containsExactly("T.edXML");
        assertThat(Packages.codes(Packages.read(sample.getBytes(StandardCharsets.UTF_16), contents)))
                .containsExactly("T.edXML");
    }

    @Test
    void anArchiveThatBurstsIsNotUnpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("15-UBND-VX.signed.pdf"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
        }
        String xml = sample.replace(PDF, Base64.getEncoder().encodeToString(out.toByteArray()));

        EdxmlReading reading = Packages.read(xml, contents);

        assertThat(reading.problems()).extracting(FieldProblem::reason).containsExactly("zip_bursts");
        try (Stream<Path> kept = Files.walk(folder.resolve("kept"))) {
            assertThat(kept.filter(Files::isRegularFile).mapToLong(this::size).sum())
                    .isLessThan(1 << 20);
        }
    }

    @Test
    void aFileLargerThanTheStoreTakesIsNamed() {
        Contents small = Store.in(folder.resolve("small"), new ContentLimits(10, 100));
        assertThat(Packages.read(sample, small).problems())
                .extracting(FieldProblem::path, FieldProblem::reason)
                .containsExactly(tuple("R." + ATTACHMENT + "ContentTransferEncoded", "content_too_large"));
    }

    @Test
    void aHeaderWithoutEndIsNotCollected() {
        String xml = sample.replace("<edXML:Subject>", "<edXML:Subject>" + "x".repeat(5 << 20));
        assertThat(Packages.codes(Packages.read(xml, contents))).containsExactly("R.MessageHeader");
        String deep = sample.replace("<edXML:Subject>", "<a>".repeat(100) + "</a>".repeat(100) + "<edXML:Subject>");
        assertThat(Packages.codes(Packages.read(deep, contents)))
                .singleElement()
                .asString()
                .startsWith("R.");
    }

    private long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
