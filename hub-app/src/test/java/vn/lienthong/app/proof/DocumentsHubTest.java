package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.lienthong.simulator.AxisSystem;
import vn.lienthong.simulator.ClerkHabit;
import vn.lienthong.simulator.DocumentAxisSimulator;
import vn.lienthong.simulator.DocumentOfficeSimulator;
import vn.lienthong.simulator.Fault;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.OfficeEffect;
import vn.lienthong.simulator.S3Simulator;

/** A running hub between document systems, two folders and the national axis; files of documents lie in a store that speaks S3. */
@TestInstance(Lifecycle.PER_CLASS)
class DocumentsHubTest {
    private static final String DOCUMENT = "000.00.00.H44,2026/03/05,15/UBND-VX";
    private static final String OFFICE = "qlvb-so-gui";
    private static final String STEWARD = "quan-ly-danh-muc";
    private static final String DOOR = "/push/qlvb-so/EdocService/sendDocument";
    private static final String STREAM = "application/octet-stream";
    private static final String SMALL_FILE = "JVBERi0xLjQKJSBkZW1vCg==";

    private final DocumentAxisSimulator axis = DocumentAxisSimulator.start(0);
    private final DocumentOfficeSimulator province =
            DocumentOfficeSimulator.start(0, Installation.SECRET, ClerkHabit.QUICK);
    private final DocumentOfficeSimulator department =
            DocumentOfficeSimulator.start(0, Installation.SECRET, ClerkHabit.QUICK);
    private final S3Simulator store = S3Simulator.start(0, Clock.systemUTC());
    private final Path config;
    private final Path commune;
    private final HubProcess hub;
    private final Door operator;

    DocumentsHubTest(@TempDir Path folder) throws Exception {
        config = Installation.in(folder.resolve("config"))
                .withSender(OFFICE, "qlvb-so")
                .withUsers()
                .folder();
        commune = folder.resolve("xa");
        write("organisations.yaml", """
                - {code: [H44, 000.00.00.H44], name: UBND tỉnh, kind: PROVINCE}
                - {code: [H44.12, 000.00.12.H44], name: Sở mẫu, kind: DEPARTMENT, parent: H44}
                - {code: [H44.31, 000.00.31.H44], name: Xã mẫu, kind: COMMUNE, parent: H44}
                - {code: [H44.33, 000.00.33.H44], name: Xã có thư mục, kind: COMMUNE, parent: H44}
                - {code: [H44.34, 000.00.34.H44], name: Xã chỉ nhận văn bản đã ký, kind: COMMUNE, parent: H44}
                """);
        office("qlvb-ubnd", province);
        office("qlvb-so", department);
        files("qlvb-xa", "record");
        files("qlvb-xa-da-ky", "hold");
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
                - {to: qlvb-ubnd, types: [official-document, document-status], organisations: [H44], outside: [H44.12, H44.31, H44.33, H44.34]}
                - {to: qlvb-xa, types: [official-document, document-status], organisations: [H44.33]}
                - {to: qlvb-xa-da-ky, types: [official-document, document-status], organisations: [H44.34]}
                - {to: chua-co-he-thong, types: [official-document, document-status], unserved: true}
                """);
        write(
                "clients.yaml",
                Files.readString(config.resolve("clients.yaml"))
                        + "- {id: %s, title: Quản lý danh mục, secret: \"${env:DEMO_SECRET}\", rights: [READ_STATE, EDIT]}\n"
                                .formatted(STEWARD));
        hub = new HubProcess(
                folder.resolve("data"),
                config,
                Map.of(
                        "DEMO_AXIS", AxisSystem.PHU_THO.secret(),
                        "DEMO_HASH", "{bcrypt}" + new BCryptPasswordEncoder(10).encode(Installation.PASSWORD),
                        "HUB_CONTENTS_S3_ENDPOINT", store.base().toString(),
                        "HUB_CONTENTS_S3_REGION", S3Simulator.REGION,
                        "HUB_CONTENTS_S3_BUCKET", S3Simulator.BUCKET,
                        "HUB_CONTENTS_S3_ACCESSKEY", S3Simulator.ACCESS_KEY,
                        "HUB_CONTENTS_S3_SECRETKEY", S3Simulator.SECRET_KEY));
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
        store.close();
    }

    @Test
    void aDocumentReachesEachReceiverItsOwnWayAndOneStoryTellsIt() throws Exception {
        province.issues(document(
                "000.00.00.H44",
                "15",
                "000.00.12.H44",
                AxisSystem.ELSEWHERE.agencies().get(0),
                "000.00.31.H44"));

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
                () -> story(DOCUMENT).path("signatures").size() == 1);

        JsonNode story = story(DOCUMENT);
        assertThat(story.path("from").asText()).isEqualTo("000.00.00.H44");
        assertThat(receiver(story, 0)).isEqualTo("000.00.12.H44 qlvb-so DELIVERED COMPLETED false");
        assertThat(receiver(story, 1)).endsWith(" truc-quoc-gia DELIVERED SENT true");
        assertThat(receiver(story, 2)).isEqualTo("000.00.31.H44 chua-co-he-thong HELD SENT false");
        assertThat(story.at("/signatures/0/sentence").asText())
                .isEqualTo("Tệp f1a7c2d0: không đọc được để xem chữ ký.");
        assertThat(person(Installation.CLERK).get("/console/agencies").body())
                .as("a clerk sees who has no system, by name")
                .contains("Xã mẫu", "000.00.31.H44")
                .doesNotContain("Xã có thư mục");
        assertThat(operator.ask("/api/v1/ops/documents?id=khong-co").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSystemHandsAPackageInAndAnotherFindsItAsAFile() throws Exception {
        Door office = new Door(hub.port(), OFFICE);
        String large = SMALL_FILE.replace("=", "A").repeat(100_000) + SMALL_FILE;
        byte[] handedIn = new String(
                        document("000.00.12.H44", "16", "000.00.33.H44", "000.00.34.H44"), StandardCharsets.UTF_8)
                .replace(SMALL_FILE, large)
                .getBytes(StandardCharsets.UTF_8);

        store.faults().on(Fault.always(FaultKind.DOWN));
        assertThat(office.post(DOOR, STREAM, handedIn, "vi").statusCode())
                .as("while the store is away: come again")
                .isEqualTo(503);
        store.faults().off();
        String answer = office.post(DOOR, STREAM, handedIn, "vi").body();
        assertThat(store.keys("of/qlvb-so/")).as("the package and its file").hasSizeGreaterThanOrEqualTo(2);
        assertThat(answer).startsWith("{\"status\":\"OK\",\"code\":\"0\",\"docId\":\"");
        assertThat(office.post(DOOR, STREAM, handedIn, "vi").body()).isEqualTo(answer);
        assertThat(refused(office, document("", "17", "000.00.33.H44"))).contains("N.MessageHeader.From.OrganId");
        assertThat(refused(office, document("000.00.99.H44", "17", "000.00.33.H44")))
                .contains("R.MessageHeader.From.OrganId");
        assertThat(office.post("/push/qlvb-so/khong-co", STREAM, handedIn, "vi").statusCode())
                .isEqualTo(404);

        until("the commune finds it", () -> documents("di-qlvb-xa").size() == 1);
        assertThat(documents("di-qlvb-xa").get(0))
                .hasSizeGreaterThan(large.length())
                .contains("OrganId>000.00.33.H44<", "16/UBND-VX")
                .doesNotContain("OrganId>000.00.34.H44<");
        String document = DOCUMENT.replace("000.00.00.H44", "000.00.12.H44").replace("15/", "16/");
        until(
                "the other one wants it signed",
                () -> receiver(story(document), 1).startsWith("000.00.34.H44 qlvb-xa-da-ky QUARANTINED"));
        assertThat(names("di-qlvb-xa-da-ky")).isEmpty();
    }

    @Test
    void aFileThatACommuneLeavesReachesTheProvinceAndABadOneIsSetAside() throws Exception {
        Path inbox = commune.resolve("den-qlvb-xa");
        Files.write(inbox.resolve("18.xml"), document("000.00.33.H44", "18", "000.00.00.H44"));
        Files.writeString(inbox.resolve("hong.xml"), "<edXML>");

        until(
                "the province has it",
                () -> province.effects().stream()
                        .anyMatch(effect -> new String(effect.edxml(), StandardCharsets.UTF_8).contains("18/UBND-VX")));
        until("both are moved away", () -> names("den-qlvb-xa").equals(List.of("done", "fail")));
        assertThat(operator.get("/api/v1/ops/set-aside?connection=qlvb-xa").toString())
                .contains("hong.xml");
    }

    @Test
    void whatTheAxisListsAndTheRegistryDoesNotKnowIsACandidate() throws Exception {
        until(
                "the list was read",
                () -> operator.ask("/api/v1/ops/agencies/truc-quoc-gia").statusCode() == 200
                        && operator.get("/api/v1/ops/agencies/truc-quoc-gia")
                                        .path("listed")
                                        .asInt()
                                == 5);

        JsonNode candidates = operator.get("/api/v1/ops/agencies/truc-quoc-gia").path("agencies");
        assertThat(candidates.findValuesAsText("code"))
                .containsExactly("000.00.00.G14", "000.00.00.G22", "000.00.05.H44");
        assertThat(operator.get("/api/v1/ops/agencies/truc-quoc-gia?all=true&after=000.00.05.H44")
                        .at("/agencies/0/registered")
                        .asText())
                .isEqualTo("Sở mẫu");

        assertThat(decided("refuse", "000.00.00.G14")).isEqualTo(200);
        assertThat(decided("accept", "000.00.05.H44")).isEqualTo(200);
        assertThat(decided("refuse", "000.00.99.H99")).isEqualTo(404);
        JsonNode left = operator.get("/api/v1/ops/agencies/truc-quoc-gia").path("agencies");
        assertThat(left.findValuesAsText("code")).containsExactly("000.00.00.G22", "000.00.05.H44");
        assertThat(left.at("/1/decided/decision").asText()).isEqualTo("ACCEPTED");
        aStewardDecidesOnThePage();
    }

    private void aStewardDecidesOnThePage() throws IOException, InterruptedException {
        String page = "/console/agencies/truc-quoc-gia";
        String refusal = "code=000.00.00.G22&reason=" + Visitor.encoded("Cơ quan trung ương");
        Visitor steward = person(Installation.OFFICER);
        assertThat(steward.get(page).body())
                .contains("000.00.00.G22", "thuộc danh mục, chờ ghi vào organisations.yaml (" + STEWARD)
                .doesNotContain("000.00.00.G14");
        assertThat(steward.get(page + "?all=true&q=12.h44").body())
                .contains("đã có: Sở mẫu")
                .doesNotContain("000.00.00.G22");

        assertThat(person(Installation.CLERK).post(page + "/refuse", refusal).statusCode())
                .isEqualTo(403);
        steward.post(page + "/refuse", "code=000.00.00.G22&reason=");
        assertThat(steward.get(page).body()).as("not without a reason").contains("000.00.00.G22");
        steward.post(page + "/refuse", refusal);

        assertThat(operator.get("/api/v1/ops/agencies/truc-quoc-gia")
                        .path("agencies")
                        .findValuesAsText("code"))
                .containsExactly("000.00.05.H44");
        assertThat(person(Installation.INSPECTOR).get("/console/audit").body())
                .contains(
                        "cho là cơ quan không phải của tỉnh",
                        "000.00.00.G22: Cơ quan trung ương",
                        Installation.OFFICER);
    }

    private Visitor person(String name) throws IOException, InterruptedException {
        return new Visitor(path -> "http://127.0.0.1:" + hub.port() + path).loggedIn(name);
    }

    private int decided(String act, String code) throws IOException, InterruptedException {
        byte[] word = "{\"code\":\"%s\",\"reason\":\"demo\"}".formatted(code).getBytes(StandardCharsets.UTF_8);
        return new Door(hub.port(), STEWARD)
                .post("/api/v1/ops/agencies/truc-quoc-gia/" + act, "application/json", word, "vi")
                .statusCode();
    }

    private static String refused(Door office, byte[] edxml) throws IOException, InterruptedException {
        var answer = office.post(DOOR, STREAM, edxml, "vi");
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    /** The packages there that are no statuses. */
    private List<String> documents(String folder) throws IOException {
        List<String> packages = new ArrayList<>();
        for (String name : names(folder)) {
            String text = Files.readString(commune.resolve(folder).resolve(name));
            if (!text.contains("StatusCode>")) {
                packages.add(text);
            }
        }
        return packages;
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(commune.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private JsonNode story(String document) throws IOException, InterruptedException {
        return operator.get("/api/v1/ops/documents?id=" + URLEncoder.encode(document, StandardCharsets.UTF_8));
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

    private static byte[] document(String from, String number, String... to) {
        StringBuilder receivers = new StringBuilder();
        for (String agency : to) {
            receivers.append("<To><OrganId>").append(agency).append("</OrganId></To>");
        }
        return """
                <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLEnvelope><edXMLHeader><MessageHeader>
                <From><OrganId>%s</OrganId></From>%s<DocumentId>%s,2026/03/05,%s/UBND-VX</DocumentId>
                <Code><CodeNumber>%s</CodeNumber><CodeNotation>UBND-VX</CodeNotation></Code>
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
                """.formatted(from, receivers, from, number, number).getBytes(StandardCharsets.UTF_8);
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

    private void files(String name, String policy) throws IOException {
        Path in = Files.createDirectories(commune.resolve("den-" + name));
        Path out = Files.createDirectories(commune.resolve("di-" + name));
        write("connections/" + name + ".yaml", """
                connector: document-folder
                title: Quản lý văn bản của xã
                owner: H44
                settings: {inbox: "%s", outbox: "%s", settle: 1s}
                delivery: {signatures: %s}
                poll: {every: 1s}
                """.formatted(in, out, policy));
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
