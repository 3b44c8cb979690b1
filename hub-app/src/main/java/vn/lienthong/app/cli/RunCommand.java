package vn.lienthong.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lienthong.app.Catalogues;
import vn.lienthong.app.ConfigurationLines;
import vn.lienthong.app.HubApplication;
import vn.lienthong.app.InstallationCheck;
import vn.lienthong.app.PortsFirst;
import vn.lienthong.app.embedded.StartRefused;
import vn.lienthong.connector.Connector;
import vn.lienthong.registry.ConfigurationReport;
import vn.lienthong.registry.SettingsProblem;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Starts the hub and leaves it running until a signal. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {"Chạy trung tâm.", "Run the hub."})
final class RunCommand implements Callable<Integer> {
    static final int RUNNING = -1;

    private final Map<String, Connector> connectors;
    private final Function<String, Optional<String>> environment;

    @Option(names = "--data", paramLabel = "DIR", description = "Thư mục dữ liệu / data folder")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "DIR", description = "Thư mục cấu hình / configuration folder")
    private @Nullable Path config;

    @Option(names = "--port", paramLabel = "N", description = "Cổng HTTP / HTTP port")
    private @Nullable Integer port;

    @Option(
            names = "--stop-with-input",
            hidden = true,
            description = "stop when standard input ends, so that no hub outlives the program that started it")
    private boolean stopsWithInput;

    RunCommand(Map<String, Connector> connectors, Function<String, Optional<String>> environment) {
        this.connectors = connectors;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        ConfigurationReport report = InstallationCheck.of(ConfigFolder.of(config), connectors, environment);
        if (!report.isGood()) {
            throw refused(report);
        }
        if (stopsWithInput) {
            InputEnd.stopsTheHub(System.in);
        }
        try {
            SpringApplication hub = new SpringApplication(HubApplication.class);
            hub.addListeners(new PortsFirst());
            hub.run(settings().toArray(String[]::new));
            return RUNNING;
        } catch (StartRefused plain) {
            throw plain;
        } catch (RuntimeException alreadyTold) {
            // Spring has written the reason, or the defect with its stack, into the log.
            return Exit.REFUSED;
        }
    }

    private static StartRefused refused(ConfigurationReport report) {
        ConfigurationLines lines = new ConfigurationLines(Texts.of(Catalogues.all()));
        return new StartRefused(
                joined(report, problem -> lines.of(problem, Lang.VI)),
                joined(report, problem -> lines.of(problem, Lang.EN)));
    }

    private static String joined(ConfigurationReport report, Function<SettingsProblem, String> line) {
        return report.problems().stream().map(line).collect(Collectors.joining(System.lineSeparator()));
    }

    List<String> settings() {
        List<String> settings = new ArrayList<>();
        Optional.ofNullable(data).ifPresent(folder -> settings.add("--hub.data=" + folder));
        Optional.ofNullable(port).ifPresent(number -> settings.add("--server.port=" + number));
        Path folder = ConfigFolder.of(config);
        settings.add("--hub.config=" + folder);
        settings.add("--spring.config.additional-location=optional:file:" + folder + "/");
        return settings;
    }
}
