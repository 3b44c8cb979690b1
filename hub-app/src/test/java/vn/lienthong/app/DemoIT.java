package vn.lienthong.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./hub demo --once} exactly as a newcomer types it, with the jars just built: the smoke test of the whole. That
 * its judge catches falsified records is shown by {@code PromisesTest} of the simulators.
 */
class DemoIT {
    private static final long LONGEST_MINUTES = 8;

    @Test
    void oneDayIsPlayedAndEveryPromiseHolds(@TempDir Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path root = Path.of("..").toRealPath();
        ProcessBuilder builder = new ProcessBuilder("bash", root.resolve("hub").toString(), "demo", "--once")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("HUB_BUILD", "never");
        Process demo = builder.start();
        try {
            boolean ended = demo.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);

            String said = Files.readString(output);
            assertThat(ended).as(said).isTrue();
            assertThat(demo.exitValue()).as(said).isZero();
            assertThat(said)
                    .contains("Trung tâm sẵn sàng", "Bản tin đi đâu", "cong-dvcqg", "Mọi cam kết đều đúng.")
                    .contains("✓ Cổng Dịch vụ công nhận đủ", "✓ IOC nhận đúng thứ tự", "✓ Cổng hỏng: một sự cố")
                    .doesNotContain("✗", "Exception", "\tat ");
        } finally {
            demo.destroy();
        }
    }
}
