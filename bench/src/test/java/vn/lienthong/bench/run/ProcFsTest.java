package vn.lienthong.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcFsTest {
    private final Path root;
    private final ProcFs proc;

    /** A machine with PostgreSQL beside a hub. */
    ProcFsTest(@TempDir Path root) throws IOException {
        this.root = root;
        this.proc = new ProcFs(root.resolve("proc"));
        write("proc/stat", "cpu  100 5 40 9000 300 0 10 5 0 0\ncpu0 1 1 1 1 1 1 1 1\n");
        process(10, "java", 1, 200, 50, 0, 0);
        process(20, "post gres) x", 1, 10, 5, 30, 5);
        process(21, "postgres", 20, 40, 10, 0, 0);
        write("data/postgres/postmaster.pid", "20\nsomewhere\n");
    }

    @Test
    void cpuOfASystemCountsItsDatabaseWithBackendsThatHaveEnded() {
        ProcessTree tree = new ProcessTree(proc, 10, root.resolve("data"));

        assertThat(tree.pids()).containsExactly(10L, 20L, 21L);
        assertThat(tree.cpuMillis()).isEqualTo(3500);
        assertThat(tree.postgresCpuMillis()).isEqualTo(1000);
    }

    @Test
    void aProcessThatIsGoneCountsNothing() {
        assertThat(proc.cpuMillis(99)).isZero();
        assertThat(proc.proportionalKiB(99)).isZero();
    }

    @Test
    void theMachineIsBusyWithAllButWaiting() {
        assertThat(proc.machineBusyMillis()).isEqualTo(1600);
    }

    private void process(int pid, String name, int parent, int user, int system, int childUser, int childSystem)
            throws IOException {
        write(
                "proc/" + pid + "/stat",
                pid + " (" + name + ") S " + parent + " 1 1 0 -1 0 0 0 0 0 " + user + " " + system + " " + childUser
                        + " " + childSystem + " 20 0 1\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
