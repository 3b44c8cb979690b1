package vn.lienthong.connectors.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.connector.Contents;
import vn.lienthong.connectors.support.Store;
import vn.lienthong.model.Attachment;
import vn.lienthong.model.DocumentStatus;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.StatusCode;

class EdxmlReaderTest {
    private static final String PDF = "JVBERi0xLjQKJSBkZW1vCg==";

    private final Contents contents;

    EdxmlReaderTest(@TempDir Path folder) {
        contents = Store.in(folder);
    }

    @Test
    void aNewDocumentIsReadWithAllThatItSays() throws IOException {
        EdxmlReading reading = Packages.read(Packages.sample("new-document.xml"), contents);

        assertThat(reading.problems()).isEmpty();
        OfficialDocument document = (OfficialDocument) reading.message().orElseThrow();
        assertThat(document.key()).isEqualTo("000.00.00.H44,2021/03/05,15/UBND-VX");
        assertThat(document.act().kind()).isEqualTo(OfficialDocument.ActKind.NEW);
        assertThat(document.to()).extracting(to -> to.code().value()).containsExactly("000.00.00.G22");
        assertThat(document.number().printed()).isEqualTo("15/UBND-VX");
        assertThat(document.handling().urgency()).isEqualTo(OfficialDocument.Urgency.URGENT);
        assertThat(document.print().places()).containsExactly("Như trên", "Lưu: VT, VX");
        assertThat(document.trace())
                .extracting(OfficialDocument.Passed::at)
                .containsExactly(Instant.parse("2021-03-05T02:15:00Z"));
        Attachment file = document.attachments().get(0);
        assertThat(file.id()).isEqualTo("f1a7c2d0");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        try (InputStream bytes = contents.open(file.content())) {
            assertThat(bytes).hasContent("%PDF-1.4\n% demo\n");
        }
    }

    @Test
    void aStatusIsReadWithAllThatItSays() {
        EdxmlReading reading = Packages.read(Packages.sample("status.xml"), contents);

        assertThat(reading.problems()).isEmpty();
        DocumentStatus status = (DocumentStatus) reading.message().orElseThrow();
        assertThat(status.key()).isEqualTo("000.00.00.H44,2021/03/05,15/UBND-VX");
        assertThat(status.code()).isEqualTo(StatusCode.REGISTERED);
        assertThat(status.from().code().value()).isEqualTo("000.00.00.G22");
        assertThat(status.to().value()).isEqualTo("000.00.00.H44");
        assertThat(status.at()).isEqualTo(Instant.parse("2021-03-05T02:47:12Z"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deviations")
    void whatProducersDoOtherwiseIsReadTheSameAndNoted(String code, UnaryOperator<String> producer) {
        String sample = Packages.sample("new-document.xml");
        EdxmlReading usual = Packages.read(sample, contents);
        String changed = producer.apply(sample);
        assertThat(changed).isNotEqualTo(sample);

        EdxmlReading reading = Packages.read(changed, contents);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.message()).isEqualTo(usual.message());
        assertThat(reading.deviations())
                .isEqualTo(
                        code.startsWith("-")
                                ? usual.deviations()
                                : Stream.of(code).toList());
    }

    static Stream<Arguments> deviations() {
        return Stream.of(
                deviation(
                        "namespace_other",
                        s -> s.replace("http://www.mic.gov.vn/TBT/QCVN_102_2016", "http://www.go.vn/eDoc")),
                deviation(
                        "namespace_other",
                        s -> s.replace("http://www.mic.gov.vn/TBT/QCVN_102_2016", "http://www.e-doc.vn/Schema/")),
                deviation(
                        "namespace_missing",
                        s -> s.replace("<edXML xmlns=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">", "<edXML>")),
                deviation("namespace_missing", s -> s.replace("<AttachmentEncoded>", "<AttachmentEncoded xmlns=\"\">")),
                deviation("bytes_before_xml", s -> "\uFEFF" + s),
                deviation("bytes_before_xml", s -> "1f\r\n" + s),
                deviation(
                        "- document id last",
                        s -> moved(s, "<edXML:DocumentId>", "</edXML:DocumentId>", "</edXML:MessageHeader>")),
                deviation(
                        "- other info after places",
                        s -> moved(s, "<edXML:OtherInfo>", "</edXML:OtherInfo>", "</edXML:MessageHeader>")),
                deviation(
                        "- attachments first",
                        s -> moved(s, "<edXML:edXMLEnvelope", "</edXML:edXMLEnvelope>", "</edXML>")),
                deviation(
                        "digital_signature_element",
                        s -> s.replace("</edXML:edXMLHeader>", "<edXML:DigitalSignature/></edXML:edXMLHeader>")),
                deviation(
                        "- empty signature",
                        s -> s.replace(
                                "</edXML:edXMLHeader>",
                                "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/></edXML:edXMLHeader>")),
                deviation(
                        "- reference by href",
                        s -> s.replaceFirst(
                                "<edXML:Reference>\\s*<edXML:ContentId>cid:f1a7c2d0</edXML:ContentId>",
                                "<edXML:Reference xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"cid:f1a7c2d0\">")),
                deviation("- id without cid", s -> s.replaceFirst("cid:f1a7c2d0", "f1a7c2d0")),
                deviation("- base64 in lines", s -> s.replace(PDF, "\n  JVBERi0x\r\n\tLjQKJSBk\n ZW1vCg==\n")),
                deviation("attachment_zipped", s -> s.replace(PDF, zipped("15-UBND-VX.signed.pdf"))),
                deviation(
                        "attachment_zipped",
                        s -> s.replace("<ContentType>application/pdf", "<ContentType>application/zip")
                                .replace(PDF, zipped("a.bin"))),
                deviation("date_form", s -> s.replace("<edXML:DueDate>2021/03/20", "<edXML:DueDate>20/03/2021")),
                deviation(
                        "date_form",
                        s -> s.replace("<edXML:PromulgationDate>2021/03/05", "<edXML:PromulgationDate>2021-03-05")),
                deviation(
                        "path_in_name",
                        s -> s.replace("<edXML:AttachmentName>15", "<edXML:AttachmentName>C:\\fakepath\\15")),
                deviation(
                        "path_in_name",
                        s -> s.replace("<edXML:AttachmentName>15", "<edXML:AttachmentName>../../etc/15")),
                deviation("- decomposed letters", s -> Normalizer.normalize(s, Normalizer.Form.NFD)));
    }

    @Test
    void aWrongMediaTypeIsFoundByContentAndKeptAsDeclared() {
        String xml = Packages.sample("new-document.xml").replace("application/pdf", "application/docx");

        EdxmlReading reading = Packages.read(xml, contents);

        Attachment file = ((OfficialDocument) reading.message().orElseThrow())
                .attachments()
                .get(0);
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.declaredType()).isEqualTo("application/docx");
        assertThat(reading.deviations()).containsExactly("media_type");
    }

    @Test
    void anOfficeFileAndARealArchiveAreNotUnpacked() {
        String sample = Packages.sample("new-document.xml");
        String office = sample.replace(PDF, zipped("word/document.xml")).replace("VX.signed.pdf", "VX.docx");
        String archive = sample.replace(PDF, zipped("a.txt"))
                .replace("VX.signed.pdf", "VX.zip")
                .replace("application/pdf", "application/zip");

        assertThat(file(office).mediaType()).endsWith("wordprocessingml.document");
        assertThat(file(archive).mediaType()).isEqualTo("application/zip");
        assertThat(file(archive).size()).isEqualTo(Base64.getDecoder().decode(zipped("a.txt")).length);
    }

    private Attachment file(String xml) {
        return ((OfficialDocument) Packages.read(xml, contents).message().orElseThrow())
                .attachments()
                .get(0);
    }

    private static Arguments deviation(String code, UnaryOperator<String> producer) {
        return Arguments.of(code, producer);
    }

    private static String moved(String xml, String from, String to, String before) {
        int start = xml.indexOf(from);
        int end = xml.indexOf(to) + to.length();
        String part = xml.substring(start, end);
        String rest = xml.substring(0, start) + xml.substring(end);
        int at = rest.lastIndexOf(before);
        return rest.substring(0, at) + part + rest.substring(at);
    }

    private static String zipped(String entry) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("%PDF-1.4\n% demo\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
