package vn.lienthong.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import vn.lienthong.connector.Connector;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConfigurationReport;
import vn.lienthong.registry.SettingsProblem;
import vn.lienthong.routes.InstallationRoutes;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Says everything that is wrong with a configuration folder, without touching what runs. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {"Kiểm tra thư mục cấu hình, in mọi lỗi.", "Check the configuration folder, print every problem."
        })
final class CheckCommand implements Callable<Integer> {
    private static final String ROUTES = "routes";

    private final Map<String, Connector> connectors;
    private final Function<String, Optional<String>> environment;

    @Option(names = "--config", paramLabel = "DIR", description = "Thư mục cấu hình / configuration folder")
    private @Nullable Path config;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Ngôn ngữ / language", defaultValue = "vi")
    private String language = "vi";

    @Spec
    private @Nullable CommandSpec spec;

    CheckCommand(Map<String, Connector> connectors, Function<String, Optional<String>> environment) {
        this.connectors = connectors;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = ConfigFolder.of(config);
        ConfigurationReport report = Configuration.check(folder, connectors, environment);
        Lang lang = Lang.of(language);
        ConfigurationLines lines = new ConfigurationLines(Texts.with(folder.resolve("texts"), Catalogues.all()));
        PrintWriter out =
                Objects.requireNonNull(spec, "picocli gives it").commandLine().getOut();
        for (ConfigurationReport.FileRead file : report.read()) {
            out.println("✓ " + file.file() + " (" + file.entries() + ")");
        }
        List<SettingsProblem> problems = new ArrayList<>(report.problems());
        problems.addAll(ApplicationFile.check(folder, Map.copyOf(System.getenv())));
        InstallationRoutes.check(folder.resolve(ROUTES))
                .forEach((file, wrong) -> problems.add(new SettingsProblem(
                        ROUTES + "/" + file, wrong.line(), "", "route_refused", Map.of("detail", wrong.detail()))));
        for (SettingsProblem problem : problems) {
            out.println("✗ " + lines.of(problem, lang));
        }
        return problems.isEmpty() ? Exit.GOOD : Exit.PROBLEMS;
    }
}
