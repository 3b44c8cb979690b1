package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program {@code hub} as it ships, started as its users start it, from what this build has made. */
public final class Launcher {
    public static final Path PATH = Path.of("..", "hub").toAbsolutePath().normalize();
    /** What was built is taken as it is; the quick compiler of the virtual machine is enough for a test. */
    public static final Map<String, String> ENVIRONMENT =
            Map.of("HUB_BUILD", "never", "HUB_JAVA_OPTIONS", "-Xmx384m -XX:TieredStopAtLevel=1 -Duser.timezone=UTC");

    private static final Path JAR = Path.of("target", "hub-app.jar");
    private static final Path PREPARED = Path.of("target", "launcher.prepared");

    private Launcher() {}

    /** The first start lays the jar out and keeps its classes; tests that run side by side wait for the first of them. */
    public static synchronized void prepare() throws IOException {
        try (FileChannel lock = FileChannel.open(
                Path.of("target", "launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (isPrepared()) {
                return;
            }
            ProcessBuilder first = new ProcessBuilder("bash", PATH.toString(), "run", "--help");
            first.environment().putAll(ENVIRONMENT);
            Process process = first.redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "launcher.log").toFile())
                    .start();
            try {
                assertThat(process.waitFor(8, TimeUnit.MINUTES) && process.exitValue() == 0)
                        .as("the launcher prepares; see target/launcher.log")
                        .isTrue();
                Files.writeString(PREPARED, "");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                process.destroy();
            }
        }
    }

    /** The jar bears the same date in every build; when it was written here says its change time. */
    private static boolean isPrepared() throws IOException {
        return Files.exists(PREPARED) && changed(PREPARED).compareTo(changed(JAR)) > 0;
    }

    private static FileTime changed(Path file) throws IOException {
        return (FileTime) Files.getAttribute(file, "unix:ctime");
    }
}
