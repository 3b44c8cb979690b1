package vn.lienthong.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.app.PlatformBeans;
import vn.lienthong.registry.Client;
import vn.lienthong.registry.Configuration;

class OnboardCommandTest {
    private final Path config;
    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    OnboardCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        config = Files.createDirectory(folder.resolve("config"));
    }

    @BeforeEach
    void anInstallation() throws IOException {
        Files.createDirectory(config.resolve("connections"));
        Files.writeString(config.resolve("subscriptions.yaml"), "[]\n");
        Files.writeString(config.resolve("clients.yaml"), "# Chưa có ai\n\n[]\n");
        Files.writeString(config.resolve("organisations.yaml"), """
                - {code: [H44], name: Phú Thọ, kind: PROVINCE, validFrom: 2020-01-01}
                - {code: [H44.31], name: Ủy ban nhân dân xã Đồng "Mẫu" & Bãi, kind: COMMUNE, parent: H44, validFrom: 2020-01-01}
                - {code: [H44.32], name: Ủy ban nhân dân xã Khe Nhãn, kind: COMMUNE, parent: H44, validFrom: 2020-01-01}
                - {code: [H44.33], name: Ủy ban nhân dân xã Cũ, kind: COMMUNE, parent: H44, validFrom: 2020-01-01, validTo: 2025-07-01}
                """);
    }

    @Test
    void aUnitGetsItsConnectionItsClientAndASecretThatOnlyItsFileAndTheScreenHave() throws IOException {
        assertThat(onboard("H44.31")).as(() -> out + "" + err).isZero();

        Client client = installation().findClient("xa-dong-mau-bai").orElseThrow();
        Path secret = folder.resolve("secrets/xa-dong-mau-bai");
        assertThat(client.sources()).containsExactly("xa-dong-mau-bai");
        assertThat(client.secret())
                .hasSizeGreaterThan(40)
                .isEqualTo(Files.readString(secret).strip());
        assertThat(out.toString()).containsOnlyOnce(client.secret());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(installation().getConnection("xa-dong-mau-bai").owner().value())
                .isEqualTo("H44.31");
        try (Stream<Path> files = Files.walk(config)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain(client.secret());
            }
        }
    }

    @Test
    void itsPageIsOnePageInVietnameseWithItsOwnNamesAndWithoutTheSecret() throws IOException {
        onboard("H44.31");
        try (PDDocument page =
                Loader.loadPDF(folder.resolve("huong-dan-xa-dong-mau-bai.pdf").toFile())) {
            assertThat(page.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(page).replaceAll("\\s+", " "))
                    .contains(
                            "Ủy ban nhân dân xã Đồng \"Mẫu\" & Bãi",
                            "H44.31",
                            "Tài khoản (client id) xa-dong-mau-bai",
                            "POST https://lien-thong.demo/api/v1/events",
                            "Tổ trực, 0210 000 000",
                            "Giữ bản tin lại và gửi lại sau")
                    .doesNotContain("{", "lien-thong.demo//")
                    .doesNotContain(installation()
                            .findClient("xa-dong-mau-bai")
                            .orElseThrow()
                            .secret());
        }
    }

    @Test
    void aSecondUnitStandsBesideTheFirst() throws IOException {
        onboard("H44.31");
        assertThat(onboard("H44.32")).isZero();
        assertThat(installation().clients()).containsOnlyKeys("xa-dong-mau-bai", "xa-khe-nhan");
    }

    @Test
    void madeAgainItSaysSoAndWritesNothingOver() throws IOException {
        onboard("H44.31");
        List<String> before = contents();
        out.getBuffer().setLength(0);

        assertThat(onboard("H44.31")).isEqualTo(Exit.PROBLEMS);

        assertThat(out.toString()).contains("đã có rồi", "connections/xa-dong-mau-bai.yaml");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aFileOfThatNameIsLeftAloneWhoeverMadeIt() throws IOException {
        Files.writeString(folder.resolve("huong-dan-xa-khe-nhan.pdf"), "của ai đó");
        assertThat(onboard("H44.32")).isEqualTo(Exit.PROBLEMS);
        assertThat(Files.readString(folder.resolve("huong-dan-xa-khe-nhan.pdf")))
                .isEqualTo("của ai đó");
        assertThat(installation().connections()).isEmpty();
    }

    @Test
    void whereItCannotGoLiveEverythingIsTakenBack() throws IOException {
        Files.writeString(
                config.resolve("clients.yaml"), "[{id: a, title: A, secret: '${env:A}', rights: [READ_STATE]}]\n");
        List<String> before = contents();
        assertThat(onboard("H44.32")).isEqualTo(Exit.PROBLEMS);
        assertThat(out.toString()).contains("đã lấy lại mọi tệp", "✗ clients.yaml");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aUnitThatHasEndedOrIsUnknownIsNotTaken() {
        assertThat(onboard("H44.33")).isEqualTo(Exit.PROBLEMS);
        assertThat(onboard("H44.23")).isEqualTo(Exit.PROBLEMS);
        assertThat(onboard("???")).isEqualTo(Exit.PROBLEMS);
        assertThat(out.toString()).contains("H44.33", "xã Cũ", "H44.23", "???").doesNotContain("onboard.");
        assertThat(installation().connections()).isEmpty();
    }

    @Test
    void aNameThatLeavesTheFolderIsWrongUse() {
        assertThat(onboard("H44.32", "--name", "../../x")).isEqualTo(Exit.USAGE);
        assertThat(onboard("H44.32", "--address", "ftp://a.demo")).isEqualTo(Exit.USAGE);
        assertThat(installation().connections()).isEmpty();
    }

    private int onboard(String code, String... more) {
        List<String> line = new ArrayList<>(List.of(
                "onboard",
                code,
                "--config",
                config.toString(),
                "--out",
                folder.toString(),
                "--secrets",
                folder.resolve("secrets").toString(),
                "--contact",
                "Tổ trực, 0210 000 000"));
        if (!List.of(more).contains("--address")) {
            line.addAll(List.of("--address", "https://lien-thong.demo/"));
        }
        line.addAll(List.of(more));
        return Hub.commandLine(List.of(new OnboardCommand(PlatformBeans.connectors(), name -> Optional.of("x"))))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line.toArray(String[]::new));
    }

    private Configuration installation() {
        return Configuration.load(config, PlatformBeans.connectors(), name -> Optional.of("x"));
    }

    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> contents = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(file + " " + Arrays.hashCode(Files.readAllBytes(file)));
            }
            return contents;
        }
    }
}
