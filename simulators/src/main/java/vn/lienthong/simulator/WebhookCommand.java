package vn.lienthong.simulator;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code webhook}: a receiver of CloudEvents. */
@Command(
        name = "webhook",
        mixinStandardHelpOptions = true,
        description = "Bên nhận bản tin CloudEvents, ví dụ IOC. / A receiver of CloudEvents, such as the IOC.")
final class WebhookCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8082", description = "Cổng / port (${DEFAULT-VALUE})")
    private int port;

    @Mixin
    private ListeningOptions listening = new ListeningOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        WebhookSimulator webhook = WebhookSimulator.start(listening.on(port));
        return ListeningOptions.serve(
                "Bên nhận (mô phỏng)",
                webhook.base(),
                webhook.control(),
                webhook,
                spec.commandLine().getOut());
    }
}
