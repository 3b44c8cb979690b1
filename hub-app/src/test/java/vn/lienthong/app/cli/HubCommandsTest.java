package vn.lienthong.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.lienthong.app.embedded.StartRefused;

class HubCommandsTest {
    private final Path config;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    HubCommandsTest(@TempDir Path config) throws IOException {
        this.config = config;
        Files.createDirectory(config.resolve("connections"));
        Files.writeString(config.resolve("subscriptions.yaml"), "[]\n");
        Files.writeString(config.resolve("clients.yaml"), "[]\n");
        organisations("- {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01}\n");
    }

    @Test
    void checkOfAGoodFolderNamesItsFilesAndEndsWithZero() {
        assertThat(execute("check", "--config", config.toString())).isZero();
        assertThat(out.toString())
                .contains("✓ organisations.yaml (1 mục)", "Cấu hình tốt: 3 tệp")
                .doesNotContain("✗");
    }

    @Test
    void checkPrintsEveryProblemWithItsLineInVietnameseAndEndsWithOne() throws IOException {
        organisations("- {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01, parrent: H44}\n- {}\n");
        assertThat(execute("check", "--config", config.toString())).isEqualTo(Exit.PROBLEMS);
        assertThat(out.toString())
                .contains("✗ organisations.yaml:1 ", "✗ organisations.yaml:2 ", "parent")
                .doesNotContain("settings.");
    }

    @Test
    void checkSpeaksEnglishWhenAsked() throws IOException {
        organisations("- {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01, parrent: H44}\n");
        assertThat(execute("check", "--lang", "en", "--config", config.toString()))
                .isEqualTo(Exit.PROBLEMS);
        assertThat(out.toString()).contains("There is no key of this name.", "Did you mean");
    }

    @Test
    void checkLooksAtTheHubsOwnSettingsAndAtTheRoutesOfTheInstallationToo() throws IOException {
        Files.writeString(
                config.resolve("application.yaml"),
                "hub:\n  limits:\n    event-sise: 1MB\n  postgres:\n    poolsize: 5\n    colour: blue\n");
        Files.createDirectory(config.resolve("routes"));
        Files.writeString(
                config.resolve("routes/sound.yaml"),
                "- from: {uri: direct:a, steps: [{to: 'hub:accept?source=mot-cua&type=dossier'}]}\n");
        Files.writeString(config.resolve("routes/wrong.yaml"), "- form: {uri: direct:a}\n");
        assertThat(execute("check", "--config", config.toString())).isEqualTo(Exit.PROBLEMS);
        assertThat(out.toString())
                .contains("✗ application.yaml:3 hub.limits.event-sise", "✗ application.yaml:6 hub.postgres.colour")
                .contains("✗ routes/wrong.yaml")
                .doesNotContain("sound", "poolsize", "settings.");

        Files.writeString(config.resolve("application.yaml"), "hub:\n  postgres:\n    pool-size: many\n");
        Files.delete(config.resolve("routes/wrong.yaml"));
        out.getBuffer().setLength(0);
        assertThat(execute("check", "--config", config.toString())).isEqualTo(Exit.PROBLEMS);
        assertThat(out.toString())
                .contains("✗ application.yaml:3 hub.postgres.pool-size")
                .doesNotContain("many");
    }

    @Test
    void runRefusesABadConfigurationBeforeItStartsAnything(@TempDir Path data) throws IOException {
        organisations("- {}\n");
        assertThat(execute("run", "--config", config.toString(), "--data", data.toString()))
                .isEqualTo(Exit.REFUSED);
        assertThat(err.toString()).contains("organisations.yaml:1").doesNotContain("\tat ");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void runRefusesABadRouteOrAnUnknownSettingInTheSameWay(@TempDir Path data) throws IOException {
        Files.writeString(config.resolve("application.yaml"), "hub:\n  limits:\n    event-sise: 1MB\n");
        Files.createDirectory(config.resolve("routes"));
        Files.writeString(config.resolve("routes/wrong.yaml"), "- form: {uri: direct:a}\n");
        assertThat(execute("run", "--config", config.toString(), "--data", data.toString()))
                .isEqualTo(Exit.REFUSED);
        assertThat(err.toString())
                .contains("application.yaml:3 hub.limits.event-sise", "routes/wrong.yaml")
                .doesNotContain("\tat ");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsOneProblemAndNotFour() {
        assertThat(execute("check", "--config", config.resolve("nowhere").toString()))
                .isEqualTo(Exit.PROBLEMS);
        assertThat(out.toString()).containsOnlyOnce("✗").contains("nowhere", "--config", "1 lỗi");
    }

    @Test
    void everyCommandHasHelpAndTheDemonstrationIsNamed() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("demo", "check", "run");
        assertThat(execute("ledger", "--help")).isZero();
        assertThat(execute("check", "--lang", "fr")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("Lệnh viết sai", "fr", "vi | en");
    }

    @Test
    void aTakenPortIsToldBeforeAnythingStarts(@TempDir Path data) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String taken = Integer.toString(other.getLocalPort());
            assertThat(execute("run", "--config", config.toString(), "--data", data.toString(), "--port", taken))
                    .isEqualTo(Exit.REFUSED);
            assertThat(err.toString())
                    .contains("127.0.0.1:" + taken, "HUB_PORT")
                    .doesNotContain("\tat ");

            Files.writeString(config.resolve("application.yaml"), "hub.broker.port: " + taken + "\n");
            assertThat(execute("run", "--config", config.toString(), "--data", data.toString(), "--port", "0"))
                    .isEqualTo(Exit.REFUSED);
            assertThat(err.toString()).contains("HUB_BROKER_PORT").doesNotContain("\tat ");
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aLedgerIsNotMadeWhereThereIsNone(@TempDir Path data) {
        assertThat(execute("ledger", "verify", "--data", data.toString())).isEqualTo(Exit.REFUSED);
        assertThat(err.toString()).contains(data.toString(), "--data").doesNotContain("\tat ");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aCommandThatCannotRunSaysWhyInBothLanguagesWithoutAStack() {
        assertThat(execute("refused")).isEqualTo(Exit.REFUSED);
        assertThat(err.toString()).contains("Không được", "Not possible").doesNotContain("\tat ");
    }

    @Test
    void anUnknownCommandOrOptionIsAMistakeOfUse() {
        assertThat(execute("rnu")).isEqualTo(Exit.USAGE);
        assertThat(execute("run", "--prot", "1")).isEqualTo(Exit.USAGE);
    }

    private int execute(String... arguments) {
        CommandLine line = Hub.commandLine(List.of(
                new RunCommand(Map.of(), name -> Optional.empty()),
                new CheckCommand(Map.of(), name -> Optional.empty()),
                new LedgerCommand(),
                new Refused()));
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    private void organisations(String yaml) throws IOException {
        Files.writeString(config.resolve("organisations.yaml"), yaml);
    }

    @Command(name = "refused")
    static final class Refused implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new IllegalStateException(new StartRefused("Không được", "Not possible"));
        }
    }
}
