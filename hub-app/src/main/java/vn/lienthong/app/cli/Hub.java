package vn.lienthong.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import vn.lienthong.app.PlatformBeans;
import vn.lienthong.app.embedded.StartRefused;
import vn.lienthong.connector.Connector;
import vn.lienthong.text.Lang;

/** The program {@code hub}: one class for each command, joined here. */
@Command(
        name = "hub",
        description = {"Liên Thông – trung tâm tích hợp dữ liệu của tỉnh.", "The province's data integration hub."},
        mixinStandardHelpOptions = true,
        subcommands = {HelpCommand.class, DemoElsewhere.class},
        synopsisSubcommandLabel = "COMMAND")
public final class Hub {
    private Hub() {}

    public static void main(String[] arguments) {
        // Until Spring reads the settings, libraries would write of their own starts between the answers of a command.
        LoggingSystem logging = LoggingSystem.get(Hub.class.getClassLoader());
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        // It looks for signs in the fonts of the machine, which our pages do not use.
        logging.setLogLevel("org.apache.pdfbox", LogLevel.ERROR);
        // A terminal without a locale would turn every Vietnamese letter into a question mark.
        int exit = commandLine(commands())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments);
        // A running hub lives on in its server's threads.
        if (exit != RunCommand.RUNNING) {
            System.exit(exit);
        }
    }

    /** All commands; a new one is a class of its own and one line here. */
    static List<Object> commands() {
        Map<String, Connector> connectors = PlatformBeans.connectors();
        Function<String, Optional<String>> environment = PlatformBeans.environment();
        return List.of(
                new RunCommand(connectors, environment),
                new CheckCommand(connectors, environment),
                new TryCommand(connectors, environment),
                new CodeListCommand(connectors, environment),
                new SchemaCommand(connectors),
                new OnboardCommand(connectors, environment),
                new ReorganiseCommand(connectors, environment),
                new ExplainCommand(connectors, environment),
                new LedgerCommand(),
                new MaintenanceCommand(),
                new AccessReportCommand(System.in),
                new PasswordCommand(),
                new TrainCommand());
    }

    static CommandLine commandLine(List<Object> commands) {
        CommandLine line = new CommandLine(new Hub());
        commands.forEach(line::addSubcommand);
        return line.registerConverter(Lang.class, Hub::language)
                .setParameterExceptionHandler(Hub::explainUse)
                .setExecutionExceptionHandler(Hub::explain);
    }

    private static Lang language(String tag) {
        return Arrays.stream(Lang.values())
                .filter(lang -> lang.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + tag + "': vi | en"));
    }

    /** picocli knows English only; the Vietnamese says what kind of mistake it is and where to look. */
    private static int explainUse(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        line.getErr().println("Lệnh viết sai. Xem cách dùng: " + command + " --help");
        line.getErr().println(wrong.getMessage());
        line.getErr().println("Usage: " + command + " --help");
        return Exit.USAGE;
    }

    private static int explain(Exception thrown, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused) {
                line.getErr().println(cause.getMessage());
                return Exit.REFUSED;
            }
        }
        throw thrown;
    }
}
