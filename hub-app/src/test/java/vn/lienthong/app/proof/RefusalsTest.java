package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.simulator.WebhookSimulator;

/** What a running hub refuses as a whole: the caller is told, and the log stays readable. */
@TestInstance(Lifecycle.PER_CLASS)
class RefusalsTest {
    private static final String PERSON = "Lê Văn Mẫu 001099012345";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final WebhookSimulator webhook = WebhookSimulator.start(0);
    private final Path drop;
    private final Path config;
    private final HubProcess hub;
    private final Door sender;
    private final Door operator;

    RefusalsTest(@TempDir Path folder) throws Exception {
        drop = Files.createDirectories(folder.resolve("ho-so"));
        Files.createDirectories(drop.resolve("so"));
        config = Installation.in(folder.resolve("config"))
                .withWebhook(webhook.base(), 1)
                .withRoute("thu-muc.yaml", """
                        - route:
                            id: mot-cua.thu-muc
                            from:
                              uri: "file:%s"
                              parameters: {delete: true, delay: 200, moveFailed: .loi}
                              steps:
                                - to:
                                    uri: hub:accept
                                    parameters: {source: %s, type: dossier}
                        - route:
                            id: mot-cua.so
                            from:
                              uri: "file:%s/so"
                              parameters: {delete: true, delay: 200, moveFailed: .loi}
                              steps:
                                - convertBodyTo: {type: java.lang.Integer}
                        """.formatted(drop, Installation.SOURCE, drop))
                .folder();
        hub = new HubProcess(folder.resolve("data"), config, java.util.Map.of());
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
    }

    @Test
    void aRefusalWritesNoStackIntoTheLogWhicheverDoorItCameBy() throws Exception {
        String many = IntStream.range(0, 1001).mapToObj(i -> "{}").toList().toString();
        assertRefused("/api/v1/events", "text/plain", "x", 415, "CONTENT_TYPE_UNSUPPORTED");
        assertRefused("/api/v1/events", "application/cloudevents-batch+json", "{}", 400, "");
        assertRefused("/api/v1/events", "application/cloudevents-batch+json", many, 400, "");
        assertRefused("/api/v1/events", "application/cloudevents+json", "", 400, "empty_body");
        assertRefused("/api/v1/events", "application/cloudevents+json", "\ufeff{}", 400, "byte_order_mark");
        assertRefused("/push/ioc/Document/SyncDocument", "application/json", "{}", 404, "");
        assertRefused("/push/mot-cua/Document/SyncDocument", "text/xml", "<a/>", 415, "application/json");
        dropped(PERSON + ".json", "{\"number\":7}");
        await().atMost(LONGEST).until(() -> Files.exists(drop.resolve(".loi/" + PERSON + ".json")));
        await().atMost(LONGEST).until(() -> hub.log().contains("MESSAGE_INVALID"));
        assertThat(hub.log().lines().filter(line -> line.contains("MESSAGE_INVALID")))
                .singleElement(InstanceOfAssertFactories.STRING)
                .hasSizeLessThan(2_000)
                .contains("Tuyến mot-cua.thu-muc", "Bên xử lý: Bên gửi", "Who acts: Sender");
        dropped("so/" + PERSON + ".txt", PERSON);
        await().atMost(LONGEST).until(() -> hub.log().contains("Tuyến mot-cua.so"));
        assertThat(hub.log()).doesNotContain("Lê Văn", "001099012345");
        assertThat(hub.log()).doesNotContain(" ERROR ", "| at ", "HubFailure.java");
    }

    @Test
    void checkSaysNothingBesideItsAnswer() throws Exception {
        Process check = hub.command("check", "--config", config.toString());
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.lines()).isNotEmpty().allMatch(line -> line.matches("[✓✗] .*|Cấu hình .*"));
    }

    @Test
    void theSameFileDroppedAgainIsTheSameMessageAndAFormerStateIsNew() throws Exception {
        String first = new Step(60_001, 0, "").data();
        String other = first.replace("IN_PERSON", "ONLINE");
        for (String state : List.of(first, first, other, first)) {
            dropped("ho-so.json", state);
            await().atMost(LONGEST).until(() -> Files.notExists(drop.resolve("ho-so.json")));
        }
        Step next = new Step(60_001, 1, "");
        sender.send(List.of(next));
        await().atMost(LONGEST)
                .until(() -> webhook.received().stream().anyMatch(r -> r.ceId().equals(next.id())));
        assertThat(receivedOf("-60001")).as("three states and the next step").isEqualTo(4);
    }

    @Test
    void textThatTheLedgerCannotKeepIsRefusedWithItsPath() throws Exception {
        for (String act : List.of("resume", "pause")) {
            assertThat(operator.post(
                                    "/api/v1/ops/connections/" + Installation.WEBHOOK + "/" + act,
                                    "application/json",
                                    "{\"reason\":\"a\\u0000b\"}".getBytes(StandardCharsets.UTF_8),
                                    "en")
                            .body())
                    .contains("REQUEST_INVALID", "/reason", "control_character");
        }
        HttpResponse<String> receipt = sender.post(
                "/api/v1/events",
                "application/cloudevents+json",
                new Step(60_002, 0, "").event().getBytes(StandardCharsets.UTF_8),
                "en");
        String message = receipt.headers().firstValue("Location").orElseThrow();
        assertThat(operator.ask(message + "/body?purpose=a%00b").body()).contains("REQUEST_INVALID", "/purpose");
        assertThat(operator.post(
                                "/api/v1/ops/incidents/1/settle",
                                "application/json",
                                "{\"reason\":\"x\",\"foo\":1}".getBytes(StandardCharsets.UTF_8),
                                "en")
                        .body())
                .contains("REQUEST_INVALID", "/foo", "unknown_field");
    }

    @Test
    void anAttributeInTwoHeaderLinesIsRefused() throws Exception {
        HttpResponse<String> answer = sender.binary(
                new Step(60_003, 0, "").data(),
                "ce-specversion",
                "1.0",
                "ce-id",
                "q1",
                "ce-id",
                "q2",
                "ce-source",
                Installation.SOURCE,
                "ce-type",
                "vn.lienthong.dossier.v1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("ENVELOPE_INVALID", "/id", "header_twice");
    }

    private void assertRefused(String path, String type, String body, int status, String says) throws Exception {
        HttpResponse<String> answer = sender.post(path, type, body.getBytes(StandardCharsets.UTF_8), "en");
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(says);
    }

    private void dropped(String name, String content) throws Exception {
        Path written = Files.writeString(drop.resolveSibling("dang-ghi"), content);
        Files.move(written, drop.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private long receivedOf(String key) {
        return webhook.received().stream()
                .filter(received -> received.ceSubject().endsWith(key))
                .count();
    }
}
