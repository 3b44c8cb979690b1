package vn.lienthong.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.lienthong.app.Catalogues;
import vn.lienthong.app.ConfigurationLines;
import vn.lienthong.app.InstallationCheck;
import vn.lienthong.connector.Connector;
import vn.lienthong.registry.ConfigurationReport;
import vn.lienthong.registry.SettingsProblem;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Says everything that is wrong with a configuration folder, without touching what runs. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {"Kiểm tra thư mục cấu hình, in mọi lỗi.", "Check the configuration folder, print every problem."
        })
final class CheckCommand implements Callable<Integer> {
    private final Map<String, Connector> connectors;
    private final Function<String, Optional<String>> environment;

    @Option(names = "--config", paramLabel = "DIR", description = "Thư mục cấu hình / configuration folder")
    private @Nullable Path config;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Ngôn ngữ / language", defaultValue = "vi")
    private Lang language = Lang.VI;

    @Spec
    private @Nullable CommandSpec spec;

    CheckCommand(Map<String, Connector> connectors, Function<String, Optional<String>> environment) {
        this.connectors = connectors;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path folder = ConfigFolder.of(config);
        ConfigurationReport report = InstallationCheck.of(folder, connectors, environment);
        Texts texts = Texts.with(folder.resolve("texts"), Catalogues.all());
        ConfigurationLines lines = new ConfigurationLines(texts);
        PrintWriter out =
                Objects.requireNonNull(spec, "picocli gives it").commandLine().getOut();
        for (ConfigurationReport.FileRead file : report.read()) {
            out.println("✓ " + file.file() + " (" + entries(texts, file.entries()) + ")");
        }
        for (SettingsProblem problem : report.problems()) {
            out.println("✗ " + lines.of(problem, language));
        }
        out.println(texts.say(
                language,
                report.isGood() ? "check.GOOD" : "check.BAD",
                Map.of(
                        "files", Integer.toString(report.read().size()),
                        "problems", Integer.toString(report.problems().size()))));
        return report.isGood() ? Exit.GOOD : Exit.PROBLEMS;
    }

    private String entries(Texts texts, int entries) {
        return texts.say(language, "check.ENTRIES", Map.of("n", Integer.toString(entries)));
    }
}
