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
import vn.lienthong.app.embedded.DataFolder;
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
        Files.writeString(config.resolve("routes/sound.yaml"), "- from: {uri: direct:a, steps: [{to: 'log:a'}]}\n");
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
    void everySlipInTheHubsOwnFilesIsToldAtOnceInWordsWithWhatWasMeant() throws IOException {
        Files.writeString(config.resolve("application.yaml"), """
                hub:
                  broker: {prot: 1}
                  limits: {event-size: big, tokens-per-minute: many}
                  signatures: {answer-within: soon}
                server: {prt: 9, address: 127.0.0.1}
                springg: 1
                mot-cua: {thu-muc: /srv}
                logging: {level: {org.apache.camel: debug}}
                """);
        Files.writeString(config.resolve("clients.yml"), "[]\n");
        Files.writeString(config.resolve("la.yaml"), "[]\n");
        Files.createDirectory(config.resolve("texts"));
        Files.writeString(
                config.resolve("texts/vi.properties"),
                "# của tỉnh\nfailure.DEFECT.titel=Sự cố\nstate.WAITING=Chờ {conection}\nstate.PARKED=Chờ {connection\n");
        Files.writeString(config.resolve("texts/viet.properties"), "a=b\n");

        assertThat(execute("check", "--config", config.toString(), "--lang", "en"))
                .isEqualTo(Exit.PROBLEMS);

        assertThat(out.toString()
                        .lines()
                        .filter(line -> line.startsWith("✗"))
                        .map(line -> line.replaceAll("\\. .*Did", ". Did")))
                .containsExactlyInAnyOrder(
                        "✗ clients.yml: The file name ends in .yml, so the file is not read. Rename the file to clients.yaml.",
                        "✗ la.yaml: Nothing reads this file. Correct the file's name, put it into its folder, or take it out of the configuration folder.",
                        "✗ application.yaml:2 hub.broker.prot: There is no key of this name. Did you mean \"hub.broker.port\"?",
                        "✗ application.yaml:3 hub.limits.event-size: The value is not valid; needed: 512KB | 16MB | 2GB Correct the value to the form named.",
                        "✗ application.yaml:3 hub.limits.tokens-per-minute: The value is not valid; needed: 123 Correct the value to the form named.",
                        "✗ application.yaml:4 hub.signatures.answer-within: The value is not valid; needed: 250ms | 15s | 2m | 1h | 3d Correct the value to the form named.",
                        "✗ application.yaml:5 server.prt: There is no key of this name. Did you mean \"server.port\"?",
                        "✗ application.yaml:6 springg: There is no key of this name. Did you mean \"spring\"?",
                        "✗ texts/vi.properties:2 failure.DEFECT.titel: There is no key of this name. Did you mean \"failure.DEFECT.title\"?",
                        "✗ texts/vi.properties:3 state.WAITING: This sentence has no place {conection}; it has: {connection}, {since}. Did you mean \"{connection}\"?",
                        "✗ texts/vi.properties:4 state.PARKED: This sentence has no place {; it has: {connection}, {since}. Use the names of the original sentence's places in braces, or drop the braces.",
                        "✗ texts/viet.properties: Nothing reads this file. Did you mean \"vi.properties\"?");
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
    void aPortThatIsNoneIsToldInWords(@TempDir Path data) {
        assertThat(execute("run", "--config", config.toString(), "--data", data.toString(), "--port", "99999"))
                .isEqualTo(Exit.REFUSED);
        assertThat(err.toString()).contains("99999", "65535", "HUB_PORT").doesNotContain("\tat ");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aFolderThatAnotherHubUsesIsToldOnceAndBeforeThePorts(@TempDir Path data) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                DataFolder used = DataFolder.open(data)) {
            String taken = Integer.toString(other.getLocalPort());
            assertThat(execute(
                            "run",
                            "--config",
                            config.toString(),
                            "--data",
                            used.path().toString(),
                            "--port",
                            taken))
                    .isEqualTo(Exit.REFUSED);
            assertThat(err.toString())
                    .containsOnlyOnce("is in use by another hub process")
                    .doesNotContain(taken, "\tat ");
        }
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
