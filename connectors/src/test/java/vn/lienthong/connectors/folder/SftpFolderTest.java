package vn.lienthong.connectors.folder;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Connector;
import vn.lienthong.connectors.support.SftpServerOfAnAgency;
import vn.lienthong.testkit.connector.PullTck;
import vn.lienthong.testkit.connector.SourceFault;
import vn.lienthong.testkit.connector.SourceStage;

/** The kit on a folder behind a real SFTP server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SftpFolderTest extends PullTck {
    private final SftpServerOfAnAgency server;
    private final SourceStage stage;

    SftpFolderTest(@TempDir Path root) throws IOException {
        Path drop = Files.createDirectory(root.resolve("drop"));
        server = new SftpServerOfAnAgency(root);
        stage = new Behind(
                server, new CsvDrop(drop, EnumSet.of(SourceFault.UNREACHABLE, SourceFault.GARBAGE, SourceFault.CUT)));
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Override
    protected Connector connector() {
        return new FolderConnector();
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of(
                "server",
                "sftp://127.0.0.1:" + server.port(),
                "path",
                "/drop",
                "files",
                "*.csv",
                "user",
                SftpServerOfAnAgency.USER,
                "password",
                SftpServerOfAnAgency.PASSWORD,
                "host-key",
                server.fingerprint(),
                "timeout",
                "5s");
    }

    @Override
    protected SourceStage stage() {
        return stage;
    }

    /** The folder, and the server's own faults. */
    private record Behind(SftpServerOfAnAgency server, CsvDrop drop) implements SourceStage {
        @Override
        public URI base() {
            return drop.base();
        }

        @Override
        public void holds(List<Map<String, String>> records) {
            drop.holds(records);
        }

        @Override
        public boolean spoil(int index) {
            return drop.spoil(index);
        }

        @Override
        public Set<SourceFault> faults() {
            Set<SourceFault> all = drop.faults();
            all.add(SourceFault.ACCESS_REFUSED);
            return all;
        }

        @Override
        public void strike(SourceFault fault) {
            if (fault == SourceFault.ACCESS_REFUSED) {
                server.refuses(true);
            } else {
                drop.strike(fault);
            }
        }

        @Override
        public void calm() {
            server.refuses(false);
            drop.calm();
        }
    }
}
