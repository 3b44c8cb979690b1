package vn.lienthong.simulator;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Command line of the simulators. */
@Command(
        name = "simulators",
        mixinStandardHelpOptions = true,
        description = {
            "Các hệ thống bên ngoài, mô phỏng: cổng DVC quốc gia, bên nhận bản tin, một cửa điện tử.",
            "Simulated outside systems: the national portal, a receiver of events, one-stop systems."
        },
        subcommands = {PortalCommand.class, WebhookCommand.class, OneStopCommand.class, HelpCommand.class})
public final class SimulatorsMain {
    private SimulatorsMain() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new SimulatorsMain());
    }
}
