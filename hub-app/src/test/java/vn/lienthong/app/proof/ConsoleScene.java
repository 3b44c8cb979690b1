package vn.lienthong.app.proof;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.util.FileSystemUtils;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.NationalPortalSimulator;
import vn.lienthong.simulator.NationalReportSimulator;
import vn.lienthong.simulator.PortalSettings;
import vn.lienthong.simulator.WebhookSimulator;
import vn.lienthong.simulator.demo.Drill;
import vn.lienthong.simulator.demo.DrillDesk;

/**
 * One running hub with a bad morning, for all tests of the console: the portal refuses a dossier with three steps behind
 * it, one receiver is down, and a sender writes markup wherever it can.
 */
final class ConsoleScene implements ExtensionContext.Store.CloseableResource {
    /** Runs if any page lets it. */
    static final String HOSTILE = "<img src=x onerror=\\\"window.broken=1\\\"><script>window.broken=1</script>";

    static final int REFUSED = 1;
    static final int HOSTILE_DOSSIER = 7;
    static final String VENDOR = "xa-day";
    static final String DOCUMENT = "000.00.12.H44,2026/03/05,15/SM-VX";

    private final Path folder = Files.createTempDirectory("console");
    private final NationalPortalSimulator portal = NationalPortalSimulator.start(0);
    private final WebhookSimulator webhook = WebhookSimulator.start(0);
    private final WebhookSimulator down = WebhookSimulator.start(0);
    private final NationalReportSimulator reports = NationalReportSimulator.start(0, Installation.SECRET);
    private final WebhookSimulator ear = WebhookSimulator.start(0);
    private final DrillDesk drills = DrillDesk.open()
            .offer(new Drill(
                    "portal-down",
                    Installation.PORTAL,
                    () -> portal.faults().on(FaultKind.DOWN),
                    () -> portal.faults().off(FaultKind.DOWN)));
    private final HubProcess hub;
    private final Door sender;
    private final Door operator;
    private final Desk desk;

    private ConsoleScene() throws IOException {
        Installation installation = Installation.in(folder.resolve("config"))
                .withPortal(portal.base(), 2)
                .withWebhook(webhook.base(), 2)
                .withSecondWebhook(down.base())
                .withUsers()
                .withIndicator("BC06.TIEPNHAN")
                .withReports(reports.base())
                .withRecords(VENDOR, "rest-push", "path: ho-so, key: ma")
                .withSender(VENDOR, VENDOR)
                .withSettings("""
                        hub:
                          drills: "%s"
                          alerts:
                            webhook: {url: "%s/bao-dong", token: demo-only}
                            syslog: {host: 127.0.0.1, port: %d, transport: TCP}
                        """.formatted(drills.base(), ear.base(), HubProcess.freePort()));
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(10).encode(Installation.PASSWORD);
        hub = new HubProcess(
                folder.resolve("data"), installation.folder(), Map.of("DEMO_HASH", hash, "HUB_BROKER_PORT", "0"));
        sender = new Door(hub.port(), Installation.SENDER);
        operator = new Door(hub.port(), Installation.OPERATOR);
        desk = new Desk(operator);
    }

    private void begin() throws IOException, InterruptedException {
        hub.start().ready();
        down.faults().on(FaultKind.DOWN);
        refused(REFUSED);
        send(IntStream.range(2, HOSTILE_DOSSIER)
                .mapToObj(i -> new Step(i, 0, ""))
                .toList());
        send(List.of(new Step(HOSTILE_DOSSIER, 0, HOSTILE)));
        document();
        new Door(hub.port(), VENDOR)
                .post(
                        "/push/" + VENDOR + "/ho-so",
                        "application/json",
                        "{\"ma\":\"H44.12-260305-9998\",\"tt\":\"7\"}".getBytes(StandardCharsets.UTF_8),
                        "vi");
        await().atMost(Duration.ofSeconds(40))
                .until(() -> desk.state(Installation.SECOND).equals("DOWN"));
    }

    /** One that nobody has subscribed to: its receiver's system is not joined. */
    private void document() throws IOException, InterruptedException {
        String event = """
                {"specversion":"1.0","id":"vb-1","source":"%s","type":"vn.lienthong.official-document.v1","subject":"%s",
                 "datacontenttype":"application/json","data":{"id":"%2$s",
                 "act":{"kind":"NEW","paper":false,"replaced":[]},"from":{"code":"000.00.12.H44","name":"Sở mẫu"},
                 "to":[{"code":"000.00.00.H44","name":"UBND tỉnh mẫu"}],"number":{"number":"15","symbol":"SM-VX"},
                 "issued":{"place":"Phú Thọ","on":"2026-03-05"},"kind":{"name":"Công văn"},"subject":"Về việc mẫu %s",
                 "signers":[],"handling":{"urgency":"NORMAL","tasks":[]},"print":{"appendixes":[],"places":[]},
                 "responses":[],"trace":[],"attachments":[]}}""".formatted(Installation.SOURCE, DOCUMENT, HOSTILE);
        var answer = sender.post(
                "/api/v1/events", "application/cloudevents+json", event.getBytes(StandardCharsets.UTF_8), "en");
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** Number of a retry in waves over all that the portal refuses now, which is over. */
    long retriedInVain(int dossier) throws IOException, InterruptedException {
        refused(dossier);
        JsonNode cause = null;
        for (JsonNode one : operator.get("/api/v1/ops/causes")) {
            cause = one.path("connection").asText().equals(Installation.PORTAL) ? one : cause;
        }
        if (cause == null) {
            throw new IllegalStateException("nothing waits for a person");
        }
        String order =
                """
                {"request":"thu-%d","connection":"%s","cause":"%s","state":"QUARANTINED","set":%s,"reason":"sửa xong"}""".formatted(dossier, Installation.PORTAL, cause.path("id").asText(), cause.path("set"));
        byte[] body = order.getBytes(StandardCharsets.UTF_8);
        JsonNode run = read(operator.post("/api/v1/ops/waves", "application/json", body, "vi"));
        JsonNode again = read(operator.post("/api/v1/ops/waves", "application/json", body, "vi"));
        if (run.path("no").asLong() != again.path("no").asLong()) {
            throw new IllegalStateException("pressed twice, two runs: " + again);
        }
        String address = "/api/v1/ops/waves/" + run.path("no").asLong();
        await().atMost(Duration.ofSeconds(40))
                .until(() -> operator.get(address).path("status").asText().equals("STOPPED_BY_FAILURES"));
        return run.path("no").asLong();
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return new ObjectMapper().readTree(answer.body());
    }

    /** What stands in a connection's file. */
    String fileOf(String connection) {
        try {
            return Files.readString(folder.resolve("config/connections/" + connection + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the portal is broken on purpose. */
    boolean isPortalBroken() {
        return !portal.faults().active().isEmpty();
    }

    /** Who is told of incidents by webhook. */
    WebhookSimulator ear() {
        return ear;
    }

    /** A dossier that the portal refuses, with three steps behind it. */
    void refused(int dossier) throws IOException, InterruptedException {
        long before = held();
        send(List.of(new Step(dossier, 0, PortalSettings.POISON)));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> desk.numbers(Installation.PORTAL, "QUARANTINED").stream()
                        .anyMatch(number -> number.equals(numberOf(dossier))));
        send(IntStream.rangeClosed(1, 3).mapToObj(i -> new Step(dossier, i, "")).toList());
        await().atMost(Duration.ofSeconds(40)).until(() -> held() == before + 3);
    }

    private final Map<Integer, String> numbers = new HashMap<>();

    private void send(List<Step> steps) throws IOException, InterruptedException {
        var receipts = sender.send(steps);
        for (int i = 0; i < steps.size(); i++) {
            numbers.putIfAbsent(
                    steps.get(i).dossier(), receipts.get(i).path("number").asText());
        }
    }

    private long held() throws IOException, InterruptedException {
        return desk.open(Installation.PORTAL).getOrDefault("HELD", 0L);
    }

    /** Number of a dossier's first message. */
    String numberOf(int dossier) {
        return numbers.getOrDefault(dossier, "");
    }

    Desk desk() {
        return desk;
    }

    /** What is handed to the hub's makers, by the names of its parts. */
    Map<String, String> bundle() throws IOException, InterruptedException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(operator.bytes("/api/v1/ops/diagnostics")))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    String log() throws IOException {
        return hub.log();
    }

    void repair() {
        down.faults().off();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + hub.port() + path);
    }

    @Override
    public void close() {
        hub.close();
        drills.close();
        portal.close();
        webhook.close();
        down.close();
        ear.close();
        reports.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new IllegalStateException("the scene's folder stays: " + folder, e);
        }
    }

    /** One scene for all classes that ask for it. */
    static final class Once implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ConsoleScene.class;
        }

        @Override
        public ConsoleScene resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(ConsoleScene.class, key -> opened(), ConsoleScene.class);
        }

        static ConsoleScene opened() {
            try {
                ConsoleScene scene = new ConsoleScene();
                scene.begin();
                return scene;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
