package vn.lienthong.simulator;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code portal}: the national portal. */
@Command(
        name = "portal",
        mixinStandardHelpOptions = true,
        description = "Cổng Dịch vụ công quốc gia mô phỏng. / The national public service portal.")
final class PortalCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8081", description = "Cổng / port (${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Hạt giống ngẫu nhiên / seed of its whims (${DEFAULT-VALUE})")
    private long seed;

    /** Never on the command line, where everybody on the machine could read it. */
    private static final String PASSWORD = "PORTAL_PASSWORD";

    @Mixin
    private ListeningOptions listening = new ListeningOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private static String password() {
        String given = System.getenv(PASSWORD);
        return given == null || given.isEmpty() ? NationalPortalSimulator.PASSWORD : given;
    }

    @Override
    public Integer call() throws InterruptedException {
        NationalPortalSimulator portal = NationalPortalSimulator.start(PortalSettings.onPort(port)
                .withListening(listening.on(port))
                .withSeed(seed)
                .withPassword(password()));
        return ListeningOptions.serve(
                "Cổng DVC quốc gia (mô phỏng)",
                portal.base(),
                portal.control(),
                portal,
                spec.commandLine().getOut());
    }
}
