package vn.lienthong.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Questions through the hub beside the same questions straight to the simulated service; kept answers; a long list. */
final class Asking {
    private static final int SERVICES_PORT = 28_086;
    private static final URI SERVICES = URI.create("http://127.0.0.1:" + SERVICES_PORT);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String DOSSIER = "H44.05-260305-0007";
    private static final String STANDING = "{\"unit\":\"8000\",\"dossier\":\"" + DOSSIER + "\"}";
    private static final String PERSON = "{\"number\":\"2520000017\"}";

    private final Workplace workplace;
    private final Plan plan;
    private final Systems systems;
    private final ObjectMapper json = new ObjectMapper();
    private final Http http = new Http();

    Asking(Workplace workplace, Plan plan, Systems systems) {
        this.workplace = workplace;
        this.plan = plan;
        this.systems = systems;
    }

    ObjectNode measure() {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        Askers askers = new Askers(plan.connections());
        SystemUnderTest hub = systems.asked(SERVICES);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                workplace
                        .project()
                        .resolve("simulators/target/simulators-app.jar")
                        .toString(),
                "services",
                "--port",
                Integer.toString(SERVICES_PORT));
        try (Child services = Child.start("services", command, Map.of(), workplace)) {
            Wait.until("the services answer", Duration.ofMinutes(1), () -> {
                services.mustLive();
                return http.status(SERVICES.resolve("/")) != 0;
            });
            try (Running running = Running.start(hub, workplace.data("asked"), workplace);
                    PeakMemory memory = new PeakMemory(running.tree());
                    TokenFile token = running.token(workplace).orElseThrow()) {
                Supplier<String> shown = () -> read(token.path());
                askBothWays(askers, shown, result);
                kept(askers, shown, result);
                result.set("list", list(shown));
                result.put("heapMiB", Heap.usedMiB(running.tree()));
                result.put("residentMiBPeak", memory.peakMiB());
            }
        }
        return result;
    }

    /** In turns, so that both meet the same machine. */
    private void askBothWays(Askers askers, Supplier<String> token, ObjectNode result) {
        String straight = "{\"maDonVi\":8000,\"maHoSo\":\"" + DOSSIER + "\"}";
        String asked = QuestionInstallation.query("\"question\":" + STANDING);
        URI there = SERVICES.resolve("/apiHoTichTuPhap/traTrangThaiHoSo");
        URI hub = SystemUnderTest.at("/api/v1/queries/civil-standing");
        String theirs = theirToken();
        for (int questions : List.of(plan.warmUp(), plan.events())) {
            result.set("straight", askers.measure(questions, there, () -> theirs, straight, "\"status\":4"));
            result.set("throughTheHub", askers.measure(questions, hub, token, asked, "\"DONE\""));
        }
    }

    private void kept(Askers askers, Supplier<String> token, ObjectNode result) {
        String asked = QuestionInstallation.query("\"question\":" + PERSON);
        URI hub = SystemUnderTest.at("/api/v1/queries/insured-person");
        askers.measure(plan.warmUp(), hub, token, asked, "\"FOUND\"");
        result.set("kept", askers.measure(plan.events(), hub, token, asked, "\"FOUND\""));
    }

    /** As many questions as a list may have, or as the plan has events. */
    private ObjectNode list(Supplier<String> token) {
        int questions = Math.min(10_000, plan.events());
        // Nothing of this service is kept: each question really goes there.
        String body = QuestionInstallation.query(
                "\"questions\":[" + String.join(",", Collections.nCopies(questions, STANDING)) + "]");
        long start = System.nanoTime();
        String at = send(
                        HttpRequest.newBuilder(SystemUnderTest.at("/api/v1/queries/civil-standing/lists"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body)),
                        token)
                .path("list")
                .asText();
        URI standing = SystemUnderTest.at("/api/v1/queries/lists/" + at);
        Wait.until(
                "the list is done",
                PATIENCE,
                () -> send(HttpRequest.newBuilder(standing), token)
                        .path("state")
                        .asText()
                        .equals("DONE"));
        return JsonNodeFactory.instance
                .objectNode()
                .put("questions", questions)
                .put(
                        "found",
                        send(HttpRequest.newBuilder(standing), token)
                                .path("found")
                                .asInt())
                .put("seconds", Math.round((System.nanoTime() - start) / 1e8) / 10.0);
    }

    private JsonNode send(HttpRequest.Builder request, Supplier<String> token) {
        try {
            return json.readTree(http.send(request.header("Authorization", "Bearer " + token.get()))
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String theirToken() {
        String pair = Base64.getEncoder()
                .encodeToString("demo-consumer-key:demo-consumer-secret".getBytes(StandardCharsets.US_ASCII));
        try {
            return json.readTree(http.send(HttpRequest.newBuilder(SERVICES.resolve("/token"))
                                    .header("Authorization", "Basic " + pair)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")))
                            .body())
                    .path("access_token")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
