package vn.lienthong.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.webhook.WebhookConnector;
import vn.lienthong.ledger.Incident;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.status.LatestBalance;
import vn.lienthong.testkit.ledger.LedgerFixture;

class BacklogMetersTest {

    @Test
    void whatIsParkedIsCountedSoAndAConnectionThatOnlySendsIsNeitherUpNorDown(@TempDir Path folder) throws Exception {
        SimpleMeterRegistry numbers = new SimpleMeterRegistry();
        try (LedgerFixture fixture = new LedgerFixture(1, "ioc", "mot-cua")) {
            fixture.accept("1", "HS-1", "{}", "ioc");
            fixture.ledger().endpoints().pause("ioc", "truc", "đối tác bảo trì");
            new BacklogMeters(
                            fixture.ledger(),
                            configuration(folder),
                            fixture.clock(),
                            new LatestBalance(),
                            Troubles.of(fixture),
                            numbers)
                    .readBacklog();
        }
        assertThat(numbers.get("hub.deliveries.open").gauges())
                .singleElement()
                .matches(gauge -> "PARKED".equals(gauge.getId().getTag("state")) && gauge.value() == 1);
        assertThat(numbers.get("hub.endpoint.up").gauges().stream()
                        .collect(Collectors.toMap(
                                gauge -> String.valueOf(gauge.getId().getTag("connection")), gauge -> gauge.value())))
                .isEqualTo(Map.of("ioc", 0.0));
    }

    @Test
    void aDifferenceOfADayLongAgoIsAnAlarmToo(@TempDir Path folder) throws Exception {
        try (LedgerFixture fixture = new LedgerFixture(1, "ioc")) {
            fixture.accept("1", "HS-1", "{}", "ioc");
            fixture.clock().move(Duration.ofDays(40));
            fixture.execute("update delivery set state = 'D'");
            BacklogMeters meters = new BacklogMeters(
                    fixture.ledger(),
                    configuration(folder),
                    fixture.clock(),
                    new LatestBalance(),
                    Troubles.of(fixture),
                    new SimpleMeterRegistry());
            meters.checkBalance();
            assertThat(fixture.ledger().endpoints().incidents(10)).isEmpty();

            meters.checkWholeBalance();

            assertThat(fixture.ledger().endpoints().incidents(10))
                    .extracting(Incident::code)
                    .containsExactly("BALANCE_BROKEN");
        }
    }

    private static ConfigurationHolder configuration(Path folder) throws Exception {
        Files.createDirectory(folder.resolve("connections"));
        Files.writeString(folder.resolve("connections/ioc.yaml"), """
                connector: webhook
                title: Bên nhận mô phỏng
                owner: H44
                settings: {base: "http://127.0.0.1:1", path: /events}
                """);
        Files.writeString(
                folder.resolve("organisations.yaml"),
                "- {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01}\n");
        Files.writeString(folder.resolve("subscriptions.yaml"), "- {to: ioc, types: [dossier]}\n");
        Files.writeString(folder.resolve("clients.yaml"), "[]\n");
        return new ConfigurationHolder(folder, Map.of("webhook", new WebhookConnector()), name -> Optional.of(""));
    }
}
