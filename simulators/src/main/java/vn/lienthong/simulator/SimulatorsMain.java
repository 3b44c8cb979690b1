package vn.lienthong.simulator;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import vn.lienthong.simulator.demo.DemoCommand;

/** Command line of the simulators. */
@Command(
        name = "simulators",
        mixinStandardHelpOptions = true,
        description = {
            "Các hệ thống bên ngoài, mô phỏng: cổng DVC quốc gia, bên nhận bản tin, CSDL dân cư, các dịch vụ quốc gia, báo cáo quốc gia, một cửa.",
            "Simulated outside systems: the national portal, a receiver of events, the population database, the national services, the reporting system, one-stop systems."
        },
        subcommands = {
            PortalCommand.class,
            WebhookCommand.class,
            PopulationCommand.class,
            NationalServicesCommand.class,
            ReportCommand.class,
            OneStopCommand.class,
            DemoCommand.class,
            HelpCommand.class
        })
public final class SimulatorsMain {
    private SimulatorsMain() {}

    public static void main(String[] args) {
        // A terminal without a locale would turn every Vietnamese letter into a question mark.
        System.exit(commandLine()
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new SimulatorsMain());
    }
}
