package vn.lienthong.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.app.PlatformBeans;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.simulator.NationalServicesSimulator;

/** The command of docs/questions.md against the simulated catalogues. */
class CodeListCommandTest {
    private static final String FILE = "code-lists/dan-toc.yaml";

    private final NationalServicesSimulator services = NationalServicesSimulator.start(0);
    private final Path config;

    CodeListCommandTest(@TempDir Path config) throws IOException {
        this.config = config;
        Files.createDirectory(config.resolve("connections"));
        Files.writeString(config.resolve("subscriptions.yaml"), "[]\n");
        Files.writeString(config.resolve("clients.yaml"), "[]\n");
        Files.writeString(
                config.resolve("organisations.yaml"),
                "- {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01}\n");
        Files.writeString(config.resolve("connections/dmdc.yaml"), """
                connector: shared-catalogue
                title: Danh mục dùng chung
                owner: H44
                settings: {base: "%s", consumer-key: %s, consumer-secret: "${env:DEMO_SECRET}"}
                """.formatted(
                        services.base(), NationalServicesSimulator.CONSUMER_KEY));
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void aCatalogueIsShownThenWrittenThenFollowed() throws IOException {
        assertThat(follow(Exit.GOOD)).contains("2 mã mới", "Chưa ghi gì");
        assertThat(config.resolve(FILE)).doesNotExist();
        assertThat(follow(Exit.GOOD, "--write")).contains("Đã ghi");
        assertThat(Files.readString(config.resolve(FILE)))
                .contains("{from: \"01\", to: \"Kinh\"}", "{from: \"02\", to: \"Tày\"}");
        assertThat(follow(Exit.GOOD, "--write")).contains("đã đúng như danh mục madantoc: 2 mã");
        services.holds("madantoc", Map.of("01", "Kinh", "03", "Thái"));
        assertThat(follow(Exit.GOOD, "--lang", "en")).contains("1 codes new", "1 no longer in use");
    }

    @Test
    void whatIsNoCatalogueLeavesTheListAsItIs() throws IOException {
        follow(Exit.GOOD, "--write");
        String before = Files.readString(config.resolve(FILE));
        assertThat(run(Exit.PROBLEMS, "dmdc", "madantoc", "--from", "Code", "--to", "Ten", "--into", FILE, "--write"))
                .contains("không có cột Code", "Ma, Ten");
        assertThat(run(Exit.PROBLEMS, "dmdc", "khong-co", "--from", "Ma", "--to", "Ten", "--into", FILE, "--write"))
                .contains("không có danh mục khong-co");
        assertThat(run(Exit.PROBLEMS, "dmdc", "../x", "--from", "Ma", "--to", "Ten", "--into", FILE, "--write"))
                .contains("không có danh mục");
        assertThat(run(Exit.PROBLEMS, "khac", "madantoc", "--from", "Ma", "--to", "Ten", "--into", FILE, "--write"))
                .contains("khac không có danh mục");
        assertThat(run(
                        Exit.PROBLEMS,
                        "dmdc",
                        "madantoc",
                        "--from",
                        "Ma",
                        "--to",
                        "Ten",
                        "--into",
                        "../x.yaml",
                        "--write"))
                .contains("../x.yaml");
        assertThat(config.resolveSibling("x.yaml")).doesNotExist();
        services.faults().on(FaultKind.ERROR_200);
        assertThat(follow(Exit.PROBLEMS, "--write")).contains("không trả lời được");
        assertThat(Files.readString(config.resolve(FILE))).isEqualTo(before);
    }

    private String follow(int exit, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("dmdc", "madantoc", "--from", "Ma", "--to", "Ten", "--into", FILE));
        arguments.addAll(List.of(more));
        return run(exit, arguments.toArray(String[]::new));
    }

    private String run(int exit, String... arguments) {
        List<String> all = new ArrayList<>(List.of("code-list", "--config", config.toString()));
        all.addAll(List.of(arguments));
        StringWriter out = new StringWriter();
        CodeListCommand command = new CodeListCommand(
                PlatformBeans.connectors(),
                name -> Optional.of(NationalServicesSimulator.CONSUMER_SECRET)
                        .filter(secret -> name.equals("DEMO_SECRET")));
        int ended =
                Hub.commandLine(List.of(command)).setOut(new PrintWriter(out)).execute(all.toArray(String[]::new));
        assertThat(ended).as(out.toString()).isEqualTo(exit);
        return out.toString();
    }
}
