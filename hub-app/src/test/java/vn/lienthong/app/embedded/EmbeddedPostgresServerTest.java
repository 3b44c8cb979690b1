package vn.lienthong.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {
    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    private final Path folder;

    EmbeddedPostgresServerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void leaveNoServerBehind() throws Exception {
        Path served = folder.resolve("postgres");
        var left = Postmaster.of(served);
        if (left.isPresent()) {
            left.get().process().destroyForcibly();
            left.get().process().onExit().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void everyPromiseOfDurabilityIsSwitchedOn() throws SQLException {
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data, BINARIES, 0)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(one(server, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(one(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(one(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(one(server, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void nobodyEntersWithoutThePasswordAndTheFileIsForItsOwnerOnly() throws Exception {
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data, BINARIES, 0)) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(server.address().url(), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("postgres.password"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres"))))
                    .isEqualTo("rwx------");
            assertThat(server.address().toString())
                    .doesNotContain(server.address().password());
        }
    }

    @Test
    void whatWasCommittedIsThereAfterAProperStopAndTheServerIsGone() throws SQLException {
        try (DataFolder data = DataFolder.open(folder)) {
            try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data, BINARIES, 0)) {
                execute(server, "create table kept (n int)", "insert into kept values (7)");
            }
            assertThat(Postmaster.of(folder.resolve("postgres"))).isEmpty();
            try (EmbeddedPostgresServer again = EmbeddedPostgresServer.start(data, BINARIES, 0)) {
                assertThat(again.adopted()).isFalse();
                assertThat(one(again, "select n from kept")).isEqualTo("7");
            }
        }
    }

    @Test
    void aServerLeftByAKilledHubIsAdoptedOnItsPort() throws Exception {
        Process hub = anotherHub();
        try {
            String url = hub.inputReader().readLine();
            assertThat(url).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("PID " + hub.pid())
                    .hasMessageContaining("Hãy dừng tiến trình đó")
                    .hasMessageContaining("Stop that process");

            hub.destroyForcibly();
            assertThat(hub.waitFor(10, TimeUnit.SECONDS)).isTrue();

            try (DataFolder data = DataFolder.open(folder);
                    EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data, BINARIES, 0)) {
                assertThat(server.adopted()).isTrue();
                assertThat(server.address().url()).isEqualTo(url);
                assertThat(one(server, "select 1")).isEqualTo("1");
            }
        } finally {
            hub.destroyForcibly();
        }
    }

    @Test
    void aServerKilledWithTheHubRecoversAndLosesNothingCommitted() throws Exception {
        try (DataFolder data = DataFolder.open(folder)) {
            EmbeddedPostgresServer first = EmbeddedPostgresServer.start(data, BINARIES, 0);
            execute(first, "create table kept (n int)", "insert into kept values (7)");
            ProcessHandle postmaster =
                    Postmaster.of(folder.resolve("postgres")).orElseThrow().process();
            Set<ProcessHandle> family = family(postmaster);
            family.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle process : family) {
                process.onExit().get(10, TimeUnit.SECONDS);
            }

            try (EmbeddedPostgresServer again = EmbeddedPostgresServer.start(data, BINARIES, 0)) {
                assertThat(again.adopted()).isFalse();
                assertThat(one(again, "select n from kept")).isEqualTo("7");
            }
        }
    }

    @Test
    void aLockThatNamesAnotherProgramsProcessIsTakenOver() throws Exception {
        try (DataFolder data = DataFolder.open(folder)) {
            EmbeddedPostgresServer.start(data, BINARIES, 0).close();
            Path lock = folder.resolve("postgres").resolve(Postmaster.FILE);
            Files.writeString(lock, ProcessHandle.current().pid() + "\n" + folder + "/postgres\n0\n5432\n");
            try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data, BINARIES, 0)) {
                assertThat(server.adopted()).isFalse();
                assertThat(one(server, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void aServerWithSettingsOfAnotherVersionIsRestarted() throws Exception {
        try (DataFolder data = DataFolder.open(folder)) {
            EmbeddedPostgresServer.start(data, BINARIES, 0);
            Files.writeString(folder.resolve("postgres").resolve("postgresql.conf"), "fsync = off\n");
            try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data, BINARIES, 0)) {
                assertThat(server.adopted()).isFalse();
                assertThat(one(server, "show fsync")).isEqualTo("on");
            }
        }
    }

    private Process anotherHub() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path").replace(File.pathSeparator + ".", ""),
                        HubThatIsKilled.class.getName(),
                        folder.toString(),
                        BINARIES.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Set<ProcessHandle> family(ProcessHandle postmaster) {
        Set<ProcessHandle> family = new TreeSet<>(Set.of(postmaster));
        postmaster.descendants().forEach(family::add);
        return family;
    }

    private static void execute(EmbeddedPostgresServer server, String... statements) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String one(EmbeddedPostgresServer server, String question) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgresServer server) throws SQLException {
        PostgresAddress address = server.address();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
