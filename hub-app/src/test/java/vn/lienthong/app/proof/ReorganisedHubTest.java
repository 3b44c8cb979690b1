package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.simulator.Received;
import vn.lienthong.simulator.WebhookSimulator;

/** The command {@code hub reorganise} beside a running hub, and what that hub answers before and after. */
class ReorganisedHubTest {
    private static final String PLAN = """
            organisations:
              - {code: [H44.30, 000.00.30.H44], name: Sở mới, kind: DEPARTMENT, parent: H44, validFrom: 2026-07-01}
            events:
              - {type: MERGE, on: 2026-07-01, basis: Đề án mẫu, from: [H44.12], to: [H44.30]}
            """;

    @Test
    void aPlanIsRehearsedThenPerformedAndLateTrafficGoesOnToTheSuccessor(@TempDir Path folder) throws Exception {
        try (WebhookSimulator ioc = WebhookSimulator.start(0)) {
            Installation installation =
                    Installation.in(folder.resolve("config")).withWebhook(ioc.base(), 2);
            try (HubProcess hub = new HubProcess(folder.resolve("data"), installation.folder(), Map.of())) {
                hub.start().ready();
                Path plan = Files.writeString(folder.resolve("2026-07-01.yaml"), PLAN);
                Path target = installation.folder().resolve("organisations/2026-07-01.yaml");

                String rehearsed = reorganise(hub, 0, plan, installation.folder());
                assertThat(rehearsed)
                        .contains("H44.12 Sở mẫu → H44.30 Sở mới", "mot-cua (gửi bản tin, khóa owner: H44.12)")
                        .contains("chưa thay đổi gì");
                assertThat(target).doesNotExist();

                String performed =
                        reorganise(hub, 0, plan, installation.folder(), "--perform", "--by", "p.mau", "--why", "Đề án");
                assertThat(performed).contains("mọi máy đã theo danh bạ mới");
                assertThat(target).hasContent(PLAN);

                Step late = new Step(1, 0, "");
                new Door(hub.port(), Installation.SENDER).send(List.of(late));
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> !ioc.received().isEmpty());
                Received received = ioc.received().get(0);
                assertThat(received.event()).containsEntry("successors", "H44.12=H44.30");

                Door operator = new Door(hub.port(), Installation.OPERATOR);
                JsonNode before = operator.get("/api/v1/ops/organisations/000.00.12.H44?asOf=2026-06-30");
                JsonNode after = operator.get("/api/v1/ops/organisations/000.00.12.H44?asOf=2026-07-01");
                assertThat(before.path("meaning").asText()).isEqualTo("NAMED");
                assertThat(after.path("meaning").asText()).isEqualTo("SUCCEEDED");
                assertThat(after.path("former").path("name").asText()).isEqualTo("Sở mẫu");
                assertThat(after.path("organisation").path("code").asText()).isEqualTo("H44.30");
                assertThat(after.path("history").get(0).path("basis").asText()).isEqualTo("Đề án mẫu");
                assertThat(operator.get("/api/v1/ops/organisations?asOf=2026-07-01&parent=H44")
                                .findValuesAsText("code"))
                        .containsExactly("H44.30");
                JsonNode change =
                        operator.get("/api/v1/ops/configuration/changes").get(0);
                assertThat(List.of(
                                change.path("actor").asText(),
                                change.path("reason").asText()))
                        .containsExactly("p.mau", "Đề án");

                assertThat(reorganise(hub, 1, plan, installation.folder())).contains("đã được thực hiện");
                hub.stop();
            }
        }
    }

    private static String reorganise(HubProcess hub, int exit, Path plan, Path config, String... more)
            throws Exception {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "reorganise",
                "--on",
                "2026-07-01",
                "--plan",
                plan.toString(),
                "--config",
                config.toString(),
                "--data"));
        arguments.add(hub.data().toString());
        arguments.addAll(List.of(more));
        Process process = hub.command(arguments.toArray(String[]::new));
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(text).isEqualTo(exit);
        return text;
    }
}
