package vn.lienthong.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.connectors.webhook.WebhookConnector;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.PlannedWindow;
import vn.lienthong.registry.ConfigurationHolder;
import vn.lienthong.status.LatestBalance;
import vn.lienthong.status.ServiceLevels;
import vn.lienthong.testkit.ledger.LedgerFixture;

/** What the alert rules and the dashboard ask for is what the hub really exports. */
class WatchedNumbersTest {
    private static final Path DOCKER = Path.of("..", "docker");
    private static final Pattern NUMBER = Pattern.compile("\\bhub_[a-z0-9_]+");

    @Test
    void everyNumberThatIsWatchedIsExportedUnderThatName(@TempDir Path folder) throws Exception {
        Set<String> exported = exported(folder);
        for (String file : List.of("prometheus/rules.yml", "prometheus/rules.test.yml", "grafana/lien-thong.json")) {
            Set<String> watched = found(NUMBER, Files.readString(DOCKER.resolve(file)));
            assertThat(watched).as(file).isNotEmpty();
            assertThat(exported).as(file).containsAll(watched);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"check rules rules.yml", "test rules rules.test.yml"})
    void prometheusItselfTakesTheRules(String command) throws Exception {
        Optional<Path> promtool = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(promtool.isPresent(), "no promtool on this machine: apt-get install prometheus");
        List<String> words = Stream.concat(Stream.of(promtool.get().toString()), Stream.of(command.split(" ", -1)))
                .toList();
        Process run = new ProcessBuilder(words)
                .directory(DOCKER.resolve("prometheus").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(said).isZero();
    }

    private static Set<String> exported(Path folder) throws Exception {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (LedgerFixture fixture = new LedgerFixture(1, "ioc")) {
            fixture.ledger().alerts().serve(List.of("mail"));
            fixture.accept("1", "HS-1", "{}", "ioc");
            fixture.ledger()
                    .endpoints()
                    .misconfigured("ioc", "HTTP 401", fixture.clock().instant());
            Instant now = fixture.clock().instant();
            fixture.ledger()
                    .windows()
                    .announce(
                            new PlannedWindow("ioc", now, now.plusSeconds(60), false), new Act("truc-ban", "Bảo trì"));
            ConfigurationHolder configuration = configuration(folder);
            BacklogMeters backlog = new BacklogMeters(
                    fixture.ledger(),
                    configuration,
                    fixture.clock(),
                    new LatestBalance(),
                    Troubles.of(fixture),
                    registry);
            backlog.readBacklog();
            backlog.checkBalance();
            DutyMeters duty = new DutyMeters(
                    fixture.ledger(),
                    new ServiceLevels(fixture.ledger(), configuration::current, fixture.clock()),
                    registry);
            duty.read();
            duty.readPromises();
            Meters meters = new Meters(registry);
            meters.attempted("ioc", "DELIVERED", 1);
            meters.taken("http", "mot-cua", false);
            meters.asked("person", "FOUND", 1);
            return found(NUMBER, registry.scrape());
        } finally {
            registry.close();
        }
    }

    private static ConfigurationHolder configuration(Path folder) throws Exception {
        Files.createDirectory(folder.resolve("connections"));
        Files.writeString(folder.resolve("connections/ioc.yaml"), """
                connector: webhook
                title: Bên nhận mô phỏng
                owner: H44
                settings: {base: "http://127.0.0.1:1", path: /events}
                promise: {share: 99, within: 5m}
                """);
        Files.writeString(
                folder.resolve("organisations.yaml"),
                "- {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01}\n");
        Files.writeString(folder.resolve("subscriptions.yaml"), "- {to: ioc, types: [dossier]}\n");
        Files.writeString(folder.resolve("clients.yaml"), "[]\n");
        return new ConfigurationHolder(folder, Map.of("webhook", new WebhookConnector()), name -> Optional.of(""));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
