package vn.lienthong.connectors.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.files.SiteSettings;
import vn.lienthong.connectors.support.FtpServerOfAnAgency;
import vn.lienthong.connectors.support.SftpServerOfAnAgency;

/** Folders on real SFTP, FTPS and FTP servers: who is trusted, what is left alone, what is waited for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServersTest {
    private static final Instant NOW = Instant.parse("2026-03-05T08:00:00Z");

    private final Path root;
    private final SftpServerOfAnAgency sftp;
    private final FtpServerOfAnAgency ftp;
    private final TestClock clock = new TestClock(NOW);
    private final List<String> read = new ArrayList<>();

    ServersTest(@TempDir Path root, @TempDir Path scratch) throws Exception {
        this.root = root;
        Files.createDirectories(root.resolve("drop/sub"));
        sftp = new SftpServerOfAnAgency(root);
        ftp = new FtpServerOfAnAgency(root, scratch, FtpServerOfAnAgency.Account.READS);
    }

    @AfterAll
    void stop() throws Exception {
        sftp.close();
        ftp.close();
    }

    @BeforeEach
    void aFile() throws IOException {
        read.clear();
        write("ho-so.csv", "ma\nA\nB\n", NOW.minus(Duration.ofDays(1)));
    }

    private void write(String name, String text, Instant modified) throws IOException {
        Path file = root.resolve("drop").resolve(name);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private Map<String, String> onSftp() {
        return Map.of(
                "server",
                "sftp://127.0.0.1:" + sftp.port(),
                "user",
                SftpServerOfAnAgency.USER,
                "password",
                SftpServerOfAnAgency.PASSWORD,
                "host-key",
                sftp.fingerprint());
    }

    private Map<String, String> onFtps() {
        return Map.of(
                "server",
                "ftps://127.0.0.1:" + ftp.port(),
                "user",
                FtpServerOfAnAgency.USER,
                "password",
                FtpServerOfAnAgency.PASSWORD,
                "host-key",
                ftp.fingerprint());
    }

    private Map<String, String> onFtp() {
        return Map.of(
                "server", "ftp://127.0.0.1:" + ftp.port(),
                "user", FtpServerOfAnAgency.USER,
                "password", FtpServerOfAnAgency.PASSWORD);
    }

    @Test
    void aFileIsReadFromEachKindOfServerAndNothingIsChangedThere() throws IOException {
        List<Path> before = everything();
        for (Map<String, String> where : List.of(onSftp(), onFtps(), onFtp())) {
            read.clear();
            readAll(pull(where), Bookmark.START);
            assertThat(read).as(where.get("server")).containsExactly("A", "B");
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aServerWithAnotherKeyGetsNoPasswordAndThePersonIsToldTheKeySeen() {
        for (Map<String, String> where : List.of(onSftp(), onFtps())) {
            Map<String, String> other = new HashMap<>(where);
            other.put("host-key", "SHA256:" + "A".repeat(43));
            SourceTrouble trouble = trouble(other);
            assertThat(trouble.reason()).isEqualTo("server_key_unknown");
            assertThat(trouble.facts()).containsEntry("seen", where.get("host-key"));
        }
        Map<String, String> unsigned = new HashMap<>(onFtps());
        unsigned.remove("host-key");
        assertThat(trouble(unsigned).reason()).isEqualTo("server_key_unknown");
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() {
        for (Map<String, String> where : List.of(onSftp(), onFtps(), onFtp())) {
            Map<String, String> wrong = new HashMap<>(where);
            wrong.put("password", "sai-mat-khau");
            SourceTrouble trouble = trouble(wrong);
            assertThat(trouble.reason()).isEqualTo("server_login_refused");
            assertThat(trouble.toString()).doesNotContain("sai-mat-khau");
        }
    }

    @Test
    void aPrivateKeyOpensAsAPasswordDoes() throws Exception {
        KeyPair key = SftpServerOfAnAgency.ecdsa();
        sftp.knows(key.getPublic());
        ByteArrayOutputStream pem = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "demo", null, pem);
        Map<String, String> where = new HashMap<>(onSftp());
        where.remove("password");
        where.put("private-key", pem.toString(StandardCharsets.UTF_8));
        readAll(pull(where), Bookmark.START);
        assertThat(read).containsExactly("A", "B");
    }

    @Test
    @Timeout(30)
    void aServerThatNeverAnswersIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            for (String scheme : List.of("sftp", "ftp", "imap", "imaps")) {
                Map<String, String> where = new HashMap<>(scheme.equals("sftp") ? onSftp() : onFtp());
                where.put("server", scheme + "://127.0.0.1:" + silent.getLocalPort());
                where.put("timeout", "500ms");
                assertThat(trouble(where).reason()).isEqualTo("server_unreachable");
            }
        }
    }

    @Test
    void aYoungFileIsReadOnceWeHaveSeenItUnchangedOurselves() throws IOException {
        write("ho-so.csv", "ma\nA\n", NOW.minusSeconds(30));
        Pull pull = pull(onFtps());
        Bookmark after = readAll(pull, Bookmark.START);
        assertThat(read).as("the server's clock may be wrong").isEmpty();
        clock.forward(Duration.ofSeconds(11));
        write("ho-so.csv", "ma\nA\nB\n", NOW.minusSeconds(20));
        after = readAll(pull, after);
        assertThat(read).as("it was still being written").isEmpty();
        clock.forward(Duration.ofSeconds(11));
        readAll(pull, after);
        assertThat(read).containsExactly("A", "B");
    }

    @Test
    void settingsOfAServerThatDoNotFitTogetherAreRefused() {
        assertThatThrownBy(() -> pull(without(onSftp(), "host-key"))).hasMessageContaining("/host-key");
        assertThatThrownBy(() -> pull(without(onFtp(), "user"))).hasMessageContaining("/user");
        Map<String, String> noKey = new HashMap<>(onSftp());
        noKey.put("private-key", "no key at all");
        assertThatThrownBy(() -> pull(noKey)).hasMessageContaining("private-key");
        Map<String, String> web = new HashMap<>(onFtp());
        web.put("server", "https://files.demo");
        assertThatThrownBy(() -> pull(web)).hasMessageContaining("sftp://host");
        assertThatThrownBy(() -> SiteSettings.HOST_KEY.parse().apply("MD5:00:11"))
                .hasMessageContaining("SHA256:");
    }

    private static Map<String, String> without(Map<String, String> settings, String key) {
        Map<String, String> less = new HashMap<>(settings);
        less.remove(key);
        return less;
    }

    private SourceTrouble trouble(Map<String, String> where) {
        try {
            readAll(pull(where), Bookmark.START);
        } catch (SourceTrouble trouble) {
            return trouble;
        }
        throw new AssertionError("no trouble");
    }

    private Pull pull(Map<String, String> where) {
        Map<String, String> texts = new HashMap<>(Map.of("path", "/drop", "files", "*.csv", "timeout", "5s"));
        texts.putAll(where);
        Map<String, Object> values = new HashMap<>();
        for (Setting<?> setting : FolderSettings.all()) {
            String text = texts.get(setting.key());
            if (text != null) {
                values.put(setting.key(), setting.parse().apply(text));
            }
        }
        return new FolderConnector(clock).open(new Settings(values)).pulls().get(0);
    }

    private Bookmark readAll(Pull pull, Bookmark from) {
        Bookmark[] last = {from};
        pull.read(
                from,
                call -> {
                    throw new AssertionError("no HTTP here");
                },
                new Pull.Rows() {
                    @Override
                    public void take(List<Row> portion, Bookmark after) {
                        portion.forEach(row -> read.add(row.columns().getOrDefault("ma", "–")));
                        last[0] = after;
                    }

                    @Override
                    public boolean enough() {
                        return false;
                    }
                });
        return last[0];
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted().toList();
        }
    }
}
