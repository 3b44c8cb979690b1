package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.app.embedded.EmbeddedPostgresServer;
import vn.lienthong.app.embedded.PostgresAddress;
import vn.lienthong.simulator.WebhookSimulator;

/** One hub, one sender, one receiver: bad input, a configuration that changes, the ledger checked from outside. */
@TestInstance(Lifecycle.PER_CLASS)
class RunningHubTest {
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE =
            "'; drop table message; -- ${jndi:ldap://127.0.0.1/a} <script>\n2026-01-01T00:00:00Z ERROR [-]";
    private static final String CITIZEN = "012345678901";

    private final WebhookSimulator webhook = WebhookSimulator.start(0);
    private final WebhookSimulator second = WebhookSimulator.start(0);
    private final Installation installation;
    private final HubProcess hub;
    private final Door sender;
    private final Door operator;
    private int dossiers = 50_000;

    RunningHubTest(@TempDir Path folder) throws Exception {
        installation = Installation.in(folder.resolve("config")).withWebhook(webhook.base(), 4);
        hub = new HubProcess(folder.resolve("data"), installation.folder(), java.util.Map.of());
        sender = new Door(hub.port(), Installation.SENDER);
        operator = new Door(hub.port(), Installation.OPERATOR);
    }

    @BeforeAll
    void start() throws Exception {
        hub.start().ready();
    }

    @AfterAll
    void close() {
        hub.close();
        webhook.close();
        second.close();
    }

    static Stream<Arguments> badInput() {
        String good = new Step(40_001, 0, "").event();
        byte[] tcvn3 = good.replace("Phạm Thị Mẫu", "Ph\u00b9m ThÞ MÉu").getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                bad("malformed JSON", good.substring(0, 300), 400, "BODY_MALFORMED", "malformed_json"),
                bad("nested 10,000 deep", "[".repeat(10_000) + "]".repeat(10_000), 400, "BODY_MALFORMED", "too_deep"),
                bad(
                        "nested in the data",
                        good.replace("\"documents\":[]", "\"documents\":" + "[".repeat(5_000) + "]".repeat(5_000)),
                        400,
                        "BODY_MALFORMED",
                        "too_deep"),
                bad(
                        "a key twice",
                        good.replace("\"channel\":", "\"channel\":\"POST\",\"channel\":"),
                        400,
                        "BODY_MALFORMED",
                        "duplicate_key"),
                arguments("not UTF-8", STRUCTURED, tcvn3, 400, "BODY_MALFORMED", "invalid_utf8"),
                bad(
                        "an unknown field",
                        good.replace("\"channel\":", "\"chanel\":1,\"channel\":"),
                        422,
                        "MESSAGE_INVALID",
                        "/data/chanel"),
                bad(
                        "a wrong dossier number",
                        good.replace("260305-", "26O305-"),
                        422,
                        "MESSAGE_INVALID",
                        "/data/number"),
                bad(
                        "an unknown organisation",
                        good.replace("\"intake\":\"H44.12\"", "\"intake\":\"H44.99\""),
                        422,
                        "MESSAGE_INVALID",
                        "/data/offices/intake"),
                bad(
                        "a time without zone",
                        good.replace("01:20:00Z", "01:20:00"),
                        422,
                        "MESSAGE_INVALID",
                        "/data/timing/receivedAt"),
                bad(
                        "a citizen's number that is none",
                        good.replace("\"name\":\"Phạm", "\"citizenId\":\"" + CITIZEN + "9\",\"name\":\"Phạm"),
                        422,
                        "MESSAGE_INVALID",
                        "/data/applicant"),
                bad(
                        "a source that is another's",
                        good.replace("\"source\":\"mot-cua\"", "\"source\":\"mot-cua-khac\""),
                        403,
                        "FORBIDDEN",
                        ""),
                arguments(
                        "a wrong content type",
                        "text/plain",
                        good.getBytes(StandardCharsets.UTF_8),
                        415,
                        "CONTENT_TYPE_UNSUPPORTED",
                        ""),
                arguments(
                        "an XML body",
                        "application/xml",
                        "<a/>".getBytes(StandardCharsets.UTF_8),
                        415,
                        "CONTENT_TYPE_UNSUPPORTED",
                        ""),
                arguments("50 MB", STRUCTURED, new byte[50_000_000], 413, "BODY_TOO_LARGE", ""));
    }

    private static Arguments bad(String what, String body, int status, String code, String says) {
        return arguments(what, STRUCTURED, body.getBytes(StandardCharsets.UTF_8), status, code, says);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void badInputGetsAProblemWithPathAndRemedyAndDisturbsNothing(
            String what, String type, byte[] body, int status, String code, String says) throws Exception {
        HttpResponse<String> vietnamese = sender.post("/api/v1/events", type, body, "vi");
        HttpResponse<String> english = sender.post("/api/v1/events", type, body, "en");

        for (HttpResponse<String> answer : List.of(vietnamese, english)) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body())
                    .contains("\"code\":\"" + code + "\"", says)
                    .doesNotContain("Exception", "\tat ", "vn.lienthong.wire", "Phạm", "Mẫu", CITIZEN);
        }
        assertThat(vietnamese.body()).isNotEqualTo(english.body());
        theNextGoodOneArrives();
    }

    @Test
    void otherContentUnderTheSameIdentityIsAConflictAndTheFirstStays() throws Exception {
        Step step = new Step(dossiers++, 0, "");
        HttpResponse<String> first = send(step.event());
        assertThat(first.statusCode()).isEqualTo(202);
        HttpResponse<String> other = send(step.event().replace("IN_PERSON", "ONLINE"));
        assertThat(other.statusCode()).as(other.body()).isEqualTo(409);
        assertThat(other.body()).contains("CONTENT_CONFLICT");
        HttpResponse<String> again = send(step.event());
        assertThat(again.body()).contains("\"repeated\":true");
        until("it arrives as it was first", () -> arrived(step.id()));
        assertThat(body(first)).contains("IN_PERSON");
        assertThat(webhook.received().stream().filter(r -> r.ceId().equals(step.id())))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table message; --",
                "x' or '1'='1",
                "${jndi:ldap://127.0.0.1/a}",
                "{{7*7}} #{7*7} ${7*7}",
                "<script>alert(1)</script>",
                "..\\\\..\\\\etc\\\\passwd %00 %0d%0aSet-Cookie: a=b",
                "dòng\\n2026-01-01T00:00:00Z ERROR [-] giả mạo một dòng nhật ký"
            })
    void textThatWouldBeCodeElsewhereIsJustText(String text) throws Exception {
        Step step = new Step(dossiers++, 0, text);
        HttpResponse<String> receipt = send(step.event());
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(202);
        until("it arrives", () -> arrived(step.id()));
        assertThat(body(receipt)).contains("\"" + text + "bước 0\"");

        for (String place : List.of("/subject", "/data/number", "/type", "/specversion")) {
            HttpResponse<String> answer = send(withText(new Step(40_000, 0, "").event(), place, unescaped(text)));
            assertThat(answer.statusCode()).as(place + answer.body()).isIn(400, 422);
        }
        assertThat(hub.log()).doesNotContain("\n2026-01-01T00:00:00Z ERROR [-]").doesNotContain("Phạm Thị Mẫu");
        theNextGoodOneArrives();
    }

    static List<String> everyText() throws IOException {
        List<String> places = new ArrayList<>();
        addTexts(JSON.readTree(new Step(40_000, 0, "").event()), "", places);
        return places;
    }

    private static void addTexts(JsonNode node, String place, List<String> places) {
        if (node.isTextual()) {
            places.add(place);
        }
        node.properties().forEach(field -> addTexts(field.getValue(), place + "/" + field.getKey(), places));
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void hostileTextInAnyFieldIsTakenAsTextOrRefused(String place) throws Exception {
        HttpResponse<String> answer = send(withText(new Step(dossiers++, 0, "").event(), place, HOSTILE));
        assertThat(answer.statusCode()).as(answer.body()).isIn(202, 400, 403, 415, 422);
        if (answer.statusCode() != 202) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body())
                    .contains("\"code\":\"")
                    .doesNotContain("drop table", "jndi", "Exception", "\tat ");
        }
        assertThat(hub.log()).doesNotContain("\n2026-01-01T00:00:00Z ERROR [-]", "drop table");
        theNextGoodOneArrives();
    }

    private static String withText(String event, String place, String text) throws IOException {
        JsonNode root = JSON.readTree(event);
        int last = place.lastIndexOf('/');
        ((ObjectNode) root.at(place.substring(0, last))).put(place.substring(last + 1), text);
        return root.toString();
    }

    /** The text that stands in JSON as it is written here. */
    private static String unescaped(String text) throws IOException {
        return JSON.readTree("\"" + text + "\"").asText();
    }

    @Test
    void aReloadServesANewConnectionAtOnceAndABadFolderChangesNothing() throws Exception {
        installation.withSecondWebhook(second.base());
        assertThat(operator.post("/api/v1/ops/reload", "application/json", new byte[0], "en")
                        .body())
                .contains("\"takenOver\":true");
        Step step = new Step(dossiers++, 0, "");
        send(step.event());
        until(
                "the new receiver has it",
                () -> second.received().stream().anyMatch(r -> r.ceId().equals(step.id())));

        Path file = installation.folder().resolve("connections/" + Installation.SECOND + ".yaml");
        String good = Files.readString(file);
        Files.writeString(file, good.replace("path:", "paht:"));
        HttpResponse<String> refused = operator.post("/api/v1/ops/reload", "application/json", new byte[0], "en");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"takenOver\":false", "paht", "Did you mean");
        Step next = new Step(dossiers++, 0, "");
        send(next.event());
        until(
                "the running configuration goes on",
                () -> second.received().stream().anyMatch(r -> r.ceId().equals(next.id())));

        Files.writeString(
                file, good.replace(second.base().toString(), webhook.base().toString()));
        operator.post("/api/v1/ops/reload", "application/json", new byte[0], "en");
        long before = second.receivedCount();
        Step last = new Step(dossiers++, 0, "");
        send(last.event());
        until(
                "the changed address counts",
                () -> webhook.received().stream()
                                .filter(r -> r.ceId().equals(last.id()))
                                .count()
                        == 2);
        assertThat(second.receivedCount()).isEqualTo(before);
        Files.writeString(file, good);
        operator.post("/api/v1/ops/reload", "application/json", new byte[0], "en");
    }

    @Test
    void aFolderIsJoinedWithOneFileAndABadRowBlocksNoGoodOne(@TempDir Path drop) throws Exception {
        Files.writeString(drop.resolve("thang-3.csv"), """
                MaHS;HoTen;NgayNhan;TT
                000.00.12.H44-260305-70001;Ph¹m ThÞ MÉu;05/03/2026 08:20;2
                000.00.12.H44-260305-70002;NguyÔn V¨n MÉu;hôm qua;2
                000.00.12.H44-260305-70003;NguyÔn V¨n MÉu;06/03/2026 09:00;9
                """, Charset.forName("windows-1252"));
        installation.withFolder(drop);
        HttpResponse<String> reload = operator.post("/api/v1/ops/reload", "application/json", new byte[0], "en");
        assertThat(reload.body()).contains("\"takenOver\":true");

        until("both good rows arrive", () -> arrivedKey("70001") && arrivedKey("70003"));
        JsonNode aside = operator.get("/api/v1/ops/set-aside?connection=" + Installation.FOLDER);
        assertThat(aside).hasSize(1);
        assertThat(aside.get(0).path("source").asText()).isEqualTo("thang-3.csv");
        assertThat(aside.get(0).path("place").asText()).isEqualTo("line 3");
        assertThat(aside.toString()).contains("NgayNhan", "date_form").doesNotContain("hôm qua", "NguyÔn", "Nguyễn");

        Files.writeString(
                drop.resolve("thang-3.csv"),
                Files.readString(drop.resolve("thang-3.csv"), Charset.forName("windows-1252"))
                        .replace("hôm qua", "05/03/2026 10:00"),
                Charset.forName("windows-1252"));
        until("the corrected row arrives", () -> arrivedKey("70002"));
        until(
                "nothing is set aside any more",
                () -> operator.get("/api/v1/ops/set-aside").isEmpty());
        assertThat(webhook.received().stream().filter(r -> r.ceSubject().contains("-7000")))
                .as("rows that did not change are not sent again")
                .hasSize(3);
    }

    private boolean arrivedKey(String ending) {
        return webhook.received().stream().anyMatch(r -> r.ceSubject().endsWith(ending));
    }

    @Test
    void theLedgerIsCheckedFromOutsideAndATamperedRowIsFound() throws Exception {
        theNextGoodOneArrives();
        until("all is done", () -> new Desk(operator).open(Installation.WEBHOOK).isEmpty());
        Verify sound = verify();
        assertThat(sound.exit).as(sound.text).isZero();
        assertThat(sound.text).contains("✓").doesNotContain("✗");

        tamper("D", "X");
        Verify broken = verify();
        tamper("X", "D");
        assertThat(broken.exit).as(broken.text).isEqualTo(1);
        assertThat(broken.text).contains("✗");
        assertThat(verify().exit).isZero();
    }

    @Test
    void anOperatorSeesWhatIsParkedAndSettlesWhatDoesNotEndByItself() throws Exception {
        operator.act("/api/v1/ops/connections/" + Installation.WEBHOOK + "/pause", "đối tác bảo trì");
        Step step = new Step(dossiers++, 0, "");
        send(step.event());
        JsonNode parked = operator.get("/api/v1/ops/deliveries?state=parked&connection=" + Installation.WEBHOOK);
        assertThat(parked).hasSize(1);
        assertThat(parked.get(0).path("key").asText()).isEqualTo(step.key());
        operator.act("/api/v1/ops/connections/" + Installation.WEBHOOK + "/resume", "xong bảo trì");
        until("it goes on", () -> arrived(step.id()));
        assertThat(operator.get("/api/v1/ops/deliveries?state=parked")).isEmpty();

        HttpResponse<String> nothing = operator.post(
                "/api/v1/ops/incidents/999/settle",
                "application/json",
                "{\"reason\":\"thử\"}".getBytes(StandardCharsets.UTF_8),
                "en");
        assertThat(nothing.statusCode()).as(nothing.body()).isEqualTo(404);
    }

    private void tamper(String from, String to) throws Exception {
        PostgresAddress address = EmbeddedPostgresServer.findRunning(hub.data()).orElseThrow();
        try (Connection c = DriverManager.getConnection(address.url(), address.user(), address.password());
                PreparedStatement statement =
                        c.prepareStatement("update delivery set state = ?::\"char\" where (connection_no, position) ="
                                + " (select connection_no, position from delivery where state = ?::\"char\""
                                + " order by position desc limit 1)")) {
            statement.setString(1, to);
            statement.setString(2, from);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private Verify verify() throws Exception {
        Process process = hub.command("ledger", "verify", "--data", hub.data().toString());
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Verify(process.exitValue(), text);
    }

    private String body(HttpResponse<String> receipt) throws Exception {
        String location = receipt.headers().firstValue("Location").orElseThrow();
        return operator.get(location + "/body?purpose=test").toString();
    }

    private HttpResponse<String> send(String event) throws Exception {
        return sender.post("/api/v1/events", STRUCTURED, event.getBytes(StandardCharsets.UTF_8), "vi");
    }

    private void theNextGoodOneArrives() throws Exception {
        Step step = new Step(dossiers++, 0, "");
        assertThat(send(step.event()).statusCode()).isEqualTo(202);
        until("the next good one arrives", () -> arrived(step.id()));
    }

    private boolean arrived(String id) {
        return webhook.received().stream().anyMatch(r -> r.ceId().equals(id));
    }

    private static void until(String what, Callable<Boolean> holds) {
        await(what)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(holds);
    }

    private record Verify(int exit, String text) {}
}
