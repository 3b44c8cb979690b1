package vn.lienthong.connectors.documentfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connectors.support.Documents;
import vn.lienthong.connectors.support.FtpServerOfAnAgency;
import vn.lienthong.connectors.support.FtpServerOfAnAgency.Account;
import vn.lienthong.connectors.support.SftpServerOfAnAgency;
import vn.lienthong.model.OfficialDocument;

/** The same exchange by files, with folders that are on an SFTP, FTPS or FTP server. */
class PackagesOnServersTest {
    private static final OfficialDocument OUTGOING = Documents.full(OfficialDocument.ActKind.NEW, List.of());

    private final FileOffice office;
    private final Path root;
    private final Path scratch;

    PackagesOnServersTest(@TempDir Path root, @TempDir Path scratch) throws IOException {
        this.root = root;
        this.scratch = scratch;
        office = new FileOffice(root);
    }

    @BeforeEach
    void twoPackagesWait() throws IOException {
        office.leave("15.edxml", FileOffice.sample("new-document"));
        office.leave("hong.edxml", "<edXML>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void overSftp() throws IOException {
        Map<String, String> settings;
        try (SftpServerOfAnAgency server = new SftpServerOfAnAgency(root)) {
            settings = pinned(
                    FileOffice.on(
                            "sftp://127.0.0.1:" + server.port(),
                            SftpServerOfAnAgency.USER,
                            SftpServerOfAnAgency.PASSWORD),
                    server.fingerprint());
            packagesGoBothWays(settings);
            server.refuses(true);
            assertThat(office.deliver("m-2", OUTGOING, settings))
                    .isEqualTo(new Outcome.Misconfigured("server-refuses-us"));
        }
        assertThat(office.deliver("m-2", OUTGOING, settings)).isEqualTo(Outcome.TargetDown.of("server-unreachable"));
    }

    @Test
    void overFtps() throws Exception {
        try (FtpServerOfAnAgency server = new FtpServerOfAnAgency(root, scratch, Account.WRITES)) {
            packagesGoBothWays(pinned(on(server, "ftps"), server.fingerprint()));
        }
    }

    @Test
    void overFtp() throws Exception {
        try (FtpServerOfAnAgency server = new FtpServerOfAnAgency(root, scratch, Account.WRITES)) {
            packagesGoBothWays(on(server, "ftp"));
        }
    }

    @Test
    void anFtpAccountThatMayOnlyReadLosesNothing() throws Exception {
        try (FtpServerOfAnAgency server = new FtpServerOfAnAgency(root, scratch, Account.READS)) {
            assertThat(office.deliver("m-1", OUTGOING, on(server, "ftp")))
                    .isEqualTo(Outcome.TargetDown.of("folder-not-writable"));
        }
        assertThat(office.names("di")).isEmpty();
        assertThat(office.names("den")).containsExactly("15.edxml", "hong.edxml");
    }

    private void packagesGoBothWays(Map<String, String> settings) throws IOException {
        office.read(settings);
        assertThat(office.taken.documents()).hasSize(1);
        assertThat(office.taken.aside()).hasSize(1);
        assertThat(office.names("den")).containsExactly("done", "fail");

        Outcome sent = office.deliver("m-1", OUTGOING, settings);
        assertThat(sent).isInstanceOf(Outcome.Delivered.class);
        assertThat(office.deliver("m-1", OUTGOING, settings)).as("once more").isEqualTo(sent);
        assertThat(office.names("di")).singleElement().asString().endsWith(".edxml");
        assertThat(office.found("m-1", OUTGOING, settings)).contains(sent);
        assertThat(office.found("m-9", OUTGOING, settings)).isEmpty();
    }

    private static Map<String, String> on(FtpServerOfAnAgency server, String scheme) {
        return FileOffice.on(
                scheme + "://127.0.0.1:" + server.port(), FtpServerOfAnAgency.USER, FtpServerOfAnAgency.PASSWORD);
    }

    private static Map<String, String> pinned(Map<String, String> settings, String key) {
        Map<String, String> pinned = new HashMap<>(settings);
        pinned.put("host-key", key);
        return pinned;
    }
}
