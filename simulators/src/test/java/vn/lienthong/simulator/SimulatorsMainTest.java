package vn.lienthong.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SimulatorsMainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesEveryCommand() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("portal", "webhook", "one-stop");
    }

    @Test
    void aMissingHubIsSaidWithTheUsage() {
        assertThat(run("one-stop")).isEqualTo(2);
        assertThat(err.toString()).contains("--hub");
    }

    @Test
    void aMissingSecretIsNamedByItsVariable() {
        assertThat(run("one-stop", "--hub", "http://127.0.0.1:1", "--client", "so-mau=NO_SUCH_VARIABLE"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("NO_SUCH_VARIABLE");
    }

    @Test
    void aDayIsSentToAHub() {
        try (WebhookSimulator hub = WebhookSimulator.start(0)) {
            int exit = run("one-stop", "--no-token", "--hub", hub.base().toString(), "--dossiers", "44", "--day", "5");

            assertThat(exit).isZero();
            assertThat(hub.receivedCount()).isPositive();
            assertThat(out.toString()).contains("Xong / done:");
        }
    }

    private int run(String... args) {
        CommandLine line = SimulatorsMain.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }
}
