package vn.lienthong.app.proof;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.util.FileSystemUtils;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.NationalPortalSimulator;
import vn.lienthong.simulator.PortalSettings;
import vn.lienthong.simulator.WebhookSimulator;

/**
 * One running hub with a bad morning, for all tests of the console: the portal refuses a dossier with three steps behind
 * it, one receiver is down, and a sender writes markup wherever it can.
 */
final class ConsoleScene implements ExtensionContext.Store.CloseableResource {
    /** Runs if any page lets it. */
    static final String HOSTILE = "<img src=x onerror=\\\"window.broken=1\\\"><script>window.broken=1</script>";

    static final int REFUSED = 1;
    static final int HOSTILE_DOSSIER = 7;

    private final Path folder = Files.createTempDirectory("console");
    private final NationalPortalSimulator portal = NationalPortalSimulator.start(0);
    private final WebhookSimulator webhook = WebhookSimulator.start(0);
    private final WebhookSimulator down = WebhookSimulator.start(0);
    private final HubProcess hub;
    private final Door sender;
    private final Desk desk;

    private ConsoleScene() throws IOException {
        Installation installation = Installation.in(folder.resolve("config"))
                .withPortal(portal.base(), 2)
                .withWebhook(webhook.base(), 2)
                .withSecondWebhook(down.base())
                .withUsers();
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(10).encode(Installation.PASSWORD);
        hub = new HubProcess(
                folder.resolve("data"), installation.folder(), Map.of("DEMO_HASH", hash, "HUB_BROKER_PORT", "0"));
        sender = new Door(hub.port(), Installation.SENDER);
        desk = new Desk(new Door(hub.port(), Installation.OPERATOR));
    }

    private void begin() throws IOException, InterruptedException {
        hub.start().ready();
        down.faults().on(FaultKind.DOWN);
        refused(REFUSED);
        send(IntStream.range(2, HOSTILE_DOSSIER)
                .mapToObj(i -> new Step(i, 0, ""))
                .toList());
        send(List.of(new Step(HOSTILE_DOSSIER, 0, HOSTILE)));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> desk.state(Installation.SECOND).equals("DOWN"));
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

    private final java.util.Map<Integer, String> numbers = new java.util.HashMap<>();

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

    void repair() {
        down.faults().off();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + hub.port() + path);
    }

    @Override
    public void close() {
        hub.close();
        portal.close();
        webhook.close();
        down.close();
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
