package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.app.proof.BadBodies.CITIZEN;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.connector.CorrectionForm;
import vn.lienthong.simulator.WebhookSimulator;

/** One hub, one sender, one receiver: bad input, a configuration that changes, the ledger checked from outside. */
@TestInstance(Lifecycle.PER_CLASS)
class RunningHubTest {
    private static final String HOSTILE =
            "'; drop table message; -- ${jndi:ldap://127.0.0.1/a} <script>\n2026-01-01T00:00:00Z ERROR [-]";

    private final WebhookSimulator webhook = WebhookSimulator.start(0);
    private final WebhookSimulator second = WebhookSimulator.start(0);
    private final Installation installation;
    private final HubProcess hub;
    private final Door sender;
    private final Door operator;
    private int dossiers = 50_000;

    RunningHubTest(@TempDir Path folder) throws Exception {
        installation = Installation.in(folder.resolve("config"))
                .withWebhook(webhook.base(), 4)
                .withIndicator("BC06.TIEPNHAN");
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.lienthong.app.proof.BadBodies#all")
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

    @Test
    void aFigureIsWorkedOutOfWhatWasAcceptedAndExplainedByTheCommandToo() throws Exception {
        String cell = "/api/v1/ops/indicators/BC06.TIEPNHAN/H44/2026-M03";
        long before = operator.get(cell).path("value").path("value").asLong();
        Step step = new Step(dossiers++, 0, "");
        assertThat(send(step.event()).statusCode()).isEqualTo(202);

        JsonNode why = operator.get(cell);
        assertThat(why.path("value").path("value").asLong()).isEqualTo(before + 1);
        assertThat(why.path("rows").findValuesAsText("key")).contains(step.key());
        assertThat(why.path("parts").get(0).path("organisation").asText()).isEqualTo("H44.12");
        assertThat(why.toString()).doesNotContain("Phạm Thị Mẫu");

        Process process = hub.command(
                "explain",
                "BC06.TIEPNHAN",
                "H44",
                "2026-M03",
                "--config",
                installation.folder().toString(),
                "--data",
                hub.data().toString());
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        assertThat(text)
                .contains("Giá trị: " + (before + 1) + " hồ sơ", "từ 2026-02-15 đến hết 2026-03-14", step.key())
                .doesNotContain("Phạm Thị Mẫu");
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
            HttpResponse<String> answer =
                    send(EventTexts.withText(new Step(40_000, 0, "").event(), place, EventTexts.unescaped(text)));
            assertThat(answer.statusCode()).as(place + answer.body()).isIn(400, 422);
        }
        assertThat(hub.log()).doesNotContain("\n2026-01-01T00:00:00Z ERROR [-]").doesNotContain("Phạm Thị Mẫu");
        theNextGoodOneArrives();
    }

    static List<String> everyText() throws IOException {
        return EventTexts.places(new Step(40_000, 0, "").event());
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void hostileTextInAnyFieldIsTakenAsTextOrRefused(String place) throws Exception {
        HttpResponse<String> answer = send(EventTexts.withText(new Step(dossiers++, 0, "").event(), place, HOSTILE));
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
        assertThat(refused.body()).contains("\"code\":\"SETTINGS_INVALID\"", "\"errors\":[{", "paht", "Did you mean");
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
                000.00.12.H44-260305-70004;NguyÔn V¨n MÉu;hôm kia;2
                000.00.12.H44-260305-70005;Ph¹m ThÞ MÉu;hôm kìa;2
                """, Charset.forName("windows-1252"));
        installation.withFolder(drop);
        HttpResponse<String> reload = operator.post("/api/v1/ops/reload", "application/json", new byte[0], "en");
        assertThat(reload.body()).contains("\"takenOver\":true");

        until("both good rows arrive", () -> arrivedKey("70001") && arrivedKey("70003"));
        until("the bad rows are set aside", () -> setAside().size() == 3);
        JsonNode aside = setAside();
        assertThat(aside.get(0).path("source").asText()).isEqualTo("thang-3.csv");
        assertThat(aside.get(0).path("place").asText()).isEqualTo("line 3");
        assertThat(aside.toString()).contains("NgayNhan", "date_form").doesNotContain("hôm qua", "NguyÔn", "Nguyễn");

        Files.writeString(
                drop.resolve("thang-3.csv"),
                Files.readString(drop.resolve("thang-3.csv"), Charset.forName("windows-1252"))
                        .replace("hôm qua", "05/03/2026 10:00"),
                Charset.forName("windows-1252"));
        until("the corrected row arrives", () -> arrivedKey("70002"));
        badRowsComeBackInAFormThatIsHandedInOrLiesAmongTheFiles(drop);
        until(
                "nothing is set aside any more",
                () -> operator.get("/api/v1/ops/set-aside").isEmpty());
        assertThat(webhook.received().stream().filter(r -> r.ceSubject().contains("-7000")))
                .as("rows that did not change are not sent again")
                .hasSize(5);
    }

    private JsonNode setAside() throws Exception {
        return operator.get("/api/v1/ops/set-aside?connection=" + Installation.FOLDER);
    }

    private void badRowsComeBackInAFormThatIsHandedInOrLiesAmongTheFiles(Path drop) throws Exception {
        String corrections = "/api/v1/ops/corrections/" + Installation.FOLDER;
        assertThat(new Door(hub.port(), Installation.READER)
                        .ask(corrections + "?purpose=xem")
                        .statusCode())
                .as("the form holds bodies")
                .isEqualTo(403);
        byte[] form = operator.bytes(corrections + "?purpose=gui%20don%20vi");
        assertThat(FilledForm.lines(form).toString())
                .contains("thang-3.csv", "line 5", "NgayNhan", "hôm kia", "dd/MM/yyyy HH:mm");

        String xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        byte[] fourth = FilledForm.fill(form, "line 5", "05/03/2026 15:00");
        String handIn = corrections + "?reason=don%20vi%20da%20sua";
        assertThat(operator.post(handIn, xlsx, fourth, "en").body()).contains("ACCEPTED");
        until("the row of the form arrives", () -> arrivedKey("70004"));
        assertThat(operator.post(handIn, xlsx, fourth, "en").body()).contains("NOT_WAITING");
        assertThat(operator.post(handIn, xlsx, new byte[] {'P', 'K'}, "en").body())
                .contains("REQUEST_INVALID", "correction_form");

        Files.write(
                drop.resolve(CorrectionForm.fileName(Installation.FOLDER, "2026-03-06")),
                FilledForm.fill(form, "line 6", "05/03/2026 16:00"));
        until("the row of the form in the folder arrives", () -> arrivedKey("70005"));
    }

    private boolean arrivedKey(String ending) {
        return webhook.received().stream().anyMatch(r -> r.ceSubject().endsWith(ending));
    }

    @Test
    void theLedgerIsCheckedFromOutsideAndATamperedRowIsFound() throws Exception {
        theNextGoodOneArrives();
        until("all is done", () -> new Desk(operator).open(Installation.WEBHOOK).isEmpty());
        OutsideLedger outside = new OutsideLedger(hub);
        OutsideLedger.Verify sound = outside.verify();
        assertThat(sound.exit()).as(sound.text()).isZero();
        assertThat(sound.text()).contains("✓").doesNotContain("✗");

        outside.tamper("D", "X");
        OutsideLedger.Verify broken = outside.verify();
        outside.tamper("X", "D");
        assertThat(broken.exit()).as(broken.text()).isEqualTo(1);
        assertThat(broken.text()).contains("✗");
        assertThat(outside.verify().exit()).isZero();
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

    private String body(HttpResponse<String> receipt) throws Exception {
        String location = receipt.headers().firstValue("Location").orElseThrow();
        return operator.get(location + "/body?purpose=test").toString();
    }

    private HttpResponse<String> send(String event) throws Exception {
        return sender.post("/api/v1/events", Step.CONTENT_TYPE, event.getBytes(StandardCharsets.UTF_8), "vi");
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
                .pollInterval(Duration.ofMillis(100))
                .until(holds);
    }
}
