package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program {@code hub} as it ships, started as its users start it, from what this build has made. */
public final class Launcher {
    public static final Path PATH = Path.of("..", "hub").toAbsolutePath().normalize();
    /** What was built is taken as it is; the quick compiler of the virtual machine is enough for a test. */
    public static final Map<String, String> ENVIRONMENT =
            Map.of("HUB_BUILD", "never", "HUB_JAVA_OPTIONS", "-Xmx384m -XX:TieredStopAtLevel=1 -Duser.timezone=UTC");

    private Launcher() {}

    /** The first start lays the jar out and keeps its classes; tests that run side by side wait for the first of them. */
    public static synchronized void prepare() throws IOException {
        try (FileChannel lock = FileChannel.open(
                Path.of("target", "launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            ProcessBuilder first = new ProcessBuilder("bash", PATH.toString(), "run", "--help");
            first.environment().putAll(ENVIRONMENT);
            Process process = first.redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "launcher.log").toFile())
                    .start();
            try {
                assertThat(process.waitFor(8, TimeUnit.MINUTES) && process.exitValue() == 0)
                        .as("the launcher prepares; see target/launcher.log")
                        .isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                process.destroy();
            }
        }
    }
}
