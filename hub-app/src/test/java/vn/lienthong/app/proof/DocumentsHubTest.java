package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.simulator.AxisSystem;
import vn.lienthong.simulator.ClerkHabit;
import vn.lienthong.simulator.DocumentAxisSimulator;
import vn.lienthong.simulator.DocumentOfficeSimulator;
import vn.lienthong.simulator.OfficeEffect;

/** A running hub between two document systems and the national axis: one document to three receivers. */
@TestInstance(Lifecycle.PER_CLASS)
class DocumentsHubTest {
    private static final String DOCUMENT = "000.00.00.H44,2026/03/05,15/UBND-VX";

    private final DocumentAxisSimulator axis = DocumentAxisSimulator.start(0);
    private final DocumentOfficeSimulator province =
            DocumentOfficeSimulator.start(0, Installation.SECRET, ClerkHabit.QUICK);
    private final DocumentOfficeSimulator department =
            DocumentOfficeSimulator.start(0, Installation.SECRET, ClerkHabit.QUICK);
    private final Path config;
    private final HubProcess hub;
    private final Door operator;

    DocumentsHubTest(@TempDir Path folder) throws Exception {
        config = Installation.in(folder.resolve("config")).folder();
        write("organisations.yaml", """
                - {code: [H44, 000.00.00.H44], name: UBND tỉnh, kind: PROVINCE}
                - {code: [H44.12, 000.00.12.H44], name: Sở mẫu, kind: DEPARTMENT, parent: H44}
                - {code: [H44.31, 000.00.31.H44], name: Xã mẫu, kind: COMMUNE, parent: H44}
                """);
        office("qlvb-ubnd", province);
        office("qlvb-so", department);
        write("connections/truc-quoc-gia.yaml", """
                connector: document-axis
                title: Trục liên thông văn bản quốc gia
                owner: H44
                settings: {base: "%s", system-id: %s, secret: "${env:DEMO_AXIS}"}
                poll: {every: 1s}
                """.formatted(axis.base(), AxisSystem.PHU_THO.id()));
        write(
                "connections/chua-co-he-thong.yaml",
                "{connector: unserved, title: Chưa có hệ thống nhận văn bản, owner: H44}\n");
        write("subscriptions.yaml", """
                - {to: truc-quoc-gia, types: [official-document, document-status], outside: [H44]}
                - {to: qlvb-so, types: [official-document, document-status], organisations: [H44.12]}
                - {to: qlvb-ubnd, types: [official-document, document-status], organisations: [H44], outside: [H44.12, H44.31]}
                - {to: chua-co-he-thong, types: [official-document, document-status], unserved: true}
                """);
        hub = new HubProcess(folder.resolve("data"), config, Map.of("DEMO_AXIS", AxisSystem.PHU_THO.secret()));
        operator = new Door(hub.port(), Installation.OPERATOR);
    }

    @BeforeAll
    void start() throws Exception {
        hub.start().ready();
    }

    @AfterAll
    void close() {
        hub.close();
        axis.close();
        province.close();
        department.close();
    }

    @Test
    void aDocumentReachesEachReceiverItsOwnWayAndOneStoryTellsIt() throws Exception {
        province.issues(
                document("000.00.12.H44", AxisSystem.ELSEWHERE.agencies().get(0), "000.00.31.H44"));

        until("the department has it", () -> department.effects().size() == 1);
        until("the axis has it", () -> axis.effects().size() == 1);
        assertThat(new String(department.effects().get(0).edxml(), StandardCharsets.UTF_8))
                .contains("OrganId>000.00.12.H44<", "JVBERi0xLjQKJSBkZW1vCg==")
                .doesNotContain("OrganId>000.00.31.H44<");
        until(
                "the sender knows what the department's clerk says",
                () -> province.effects().stream()
                                .map(DocumentsHubTest::code)
                                .filter(code -> !code.isEmpty())
                                .count()
                        == 3);
        until(
                "somebody has looked at the file",
                () -> story().path("signatures").size() == 1);

        JsonNode story = story();
        assertThat(story.path("from").asText()).isEqualTo("000.00.00.H44");
        assertThat(receiver(story, 0)).isEqualTo("000.00.12.H44 qlvb-so DELIVERED COMPLETED false");
        assertThat(receiver(story, 1)).endsWith(" truc-quoc-gia DELIVERED SENT true");
        assertThat(receiver(story, 2)).isEqualTo("000.00.31.H44 chua-co-he-thong HELD SENT false");
        assertThat(story.at("/signatures/0/sentence").asText())
                .isEqualTo("Tệp f1a7c2d0: không đọc được để xem chữ ký.");
        assertThat(operator.ask("/api/v1/ops/documents?id=khong-co").statusCode())
                .isEqualTo(404);
    }

    private JsonNode story() throws IOException, InterruptedException {
        return operator.get("/api/v1/ops/documents?id=" + URLEncoder.encode(DOCUMENT, StandardCharsets.UTF_8));
    }

    private static String receiver(JsonNode story, int place) {
        JsonNode receiver = story.path("receivers").path(place);
        return "%s %s %s %s %s"
                .formatted(
                        receiver.path("agency").asText(),
                        receiver.path("connection").asText(),
                        receiver.path("delivery").asText(),
                        receiver.path("stage").asText(),
                        receiver.path("silent").asText());
    }

    /** What a status says; nothing of a document. */
    private static String code(OfficeEffect effect) {
        String text = new String(effect.edxml(), StandardCharsets.UTF_8);
        int at = text.indexOf("StatusCode>");
        return at < 0 ? "" : text.substring(at + 11, at + 13);
    }

    private static byte[] document(String... to) {
        StringBuilder receivers = new StringBuilder();
        for (String agency : to) {
            receivers.append("<To><OrganId>").append(agency).append("</OrganId></To>");
        }
        return """
                <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLEnvelope><edXMLHeader><MessageHeader>
                <From><OrganId>000.00.00.H44</OrganId></From>%s<DocumentId>%s</DocumentId>
                <Code><CodeNumber>15</CodeNumber><CodeNotation>UBND-VX</CodeNotation></Code>
                <PromulgationInfo><Place>Phú Thọ</Place><PromulgationDate>2026/03/05</PromulgationDate></PromulgationInfo>
                <DocumentType><Type>1</Type><TypeDetail>0</TypeDetail><TypeName>Công văn</TypeName></DocumentType>
                <Subject>V/v báo cáo</Subject><OtherInfo><Priority>1</Priority></OtherInfo></MessageHeader>
                <TraceHeaderList><Bussiness><BussinessDocType>0</BussinessDocType><Paper>0</Paper></Bussiness></TraceHeaderList>
                </edXMLHeader><edXMLBody><edXMLManifest version="1.0"><Reference><ContentId>cid:f1a7c2d0</ContentId>
                <ContentType>application/pdf</ContentType><AttachmentName>15.pdf</AttachmentName></Reference></edXMLManifest>
                </edXMLBody></edXMLEnvelope><AttachmentEncoded><Attachment><ContentId>cid:f1a7c2d0</ContentId>
                <AttachmentName>15.pdf</AttachmentName><ContentType>application/pdf</ContentType>
                <ContentTransferEncoded>JVBERi0xLjQKJSBkZW1vCg==</ContentTransferEncoded></Attachment></AttachmentEncoded>
                </edXML>
                """.formatted(receivers, DOCUMENT).getBytes(StandardCharsets.UTF_8);
    }

    private void office(String name, DocumentOfficeSimulator simulator) throws IOException {
        write("connections/" + name + ".yaml", """
                connector: document-office
                title: Quản lý văn bản
                owner: H44
                settings: {base: "%s", organ-id: 000.00.00.H44, secret: "${env:DEMO_SECRET}"}
                poll: {every: 1s}
                """.formatted(simulator.base()));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(config.resolve(name), text);
    }

    private static void until(String what, Callable<Boolean> holds) {
        await(what)
                .atMost(60, TimeUnit.SECONDS)
                .pollInterval(200, TimeUnit.MILLISECONDS)
                .until(holds);
    }
}
