package vn.lienthong.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lienthong.app.Catalogues;
import vn.lienthong.app.ConfigurationLines;
import vn.lienthong.app.HttpOf;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.door.Trial;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConfigurationReport;
import vn.lienthong.registry.ConnectionConfig;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;
import vn.lienthong.wire.Canonical;

/** Shows what a source's own rows would become, before anything is joined. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = {
            "Đọc thử vài dòng thật của một nguồn và cho xem chúng thành gì; không gửi, không lưu.",
            "Read some real rows of a source and show what they become; nothing is sent or kept."
        })
final class TryCommand implements Callable<Integer> {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Map<String, Connector> connectors;
    private final Function<String, Optional<String>> environment;

    @Parameters(paramLabel = "FILE", description = "Tệp kết nối / connection file, e.g. config/connections/x.yaml")
    private @Nullable Path file;

    @Option(names = "--config", paramLabel = "DIR", description = "Thư mục cấu hình / configuration folder")
    private @Nullable Path config;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Số dòng đọc thử / rows to read (${DEFAULT-VALUE})",
            defaultValue = "20")
    private int most = 20;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Ngôn ngữ / language", defaultValue = "vi")
    private Lang language = Lang.VI;

    @Spec
    private @Nullable CommandSpec spec;

    TryCommand(Map<String, Connector> connectors, Function<String, Optional<String>> environment) {
        this.connectors = connectors;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path connection = Objects.requireNonNull(file, "picocli asks for it")
                .toAbsolutePath()
                .normalize();
        PrintWriter out =
                Objects.requireNonNull(spec, "picocli gives it").commandLine().getOut();
        if (!Files.isRegularFile(connection)) {
            out.println("✗ "
                    + texts(ConfigFolder.of(config))
                            .say(language, "try.NO_FILE", Map.of("file", connection.toString())));
            return Exit.PROBLEMS;
        }
        try (Candidate candidate = Candidate.of(ConfigFolder.of(config), connection)) {
            return look(candidate.folder(), connection, out);
        }
    }

    private static Texts texts(Path folder) {
        return Texts.with(folder.resolve("texts"), Catalogues.all());
    }

    private int look(Path folder, Path connection, PrintWriter out) {
        Texts texts = texts(folder);
        ConfigurationReport report = Configuration.check(folder, connectors, environment);
        if (!report.isGood()) {
            ConfigurationLines lines = new ConfigurationLines(texts);
            report.problems().forEach(problem -> out.println("✗ " + lines.of(problem, language)));
            return Exit.PROBLEMS;
        }
        String name = String.valueOf(connection.getFileName()).replaceFirst("[.]ya?ml$", "");
        Configuration configuration = Configuration.load(folder, connectors, environment);
        TrialReport paper = new TrialReport(out, texts, language);
        return Optional.ofNullable(configuration.connections().get(name))
                .flatMap(config -> config.mapping().map(mapping -> run(config, configuration, paper)))
                .orElseGet(() -> {
                    paper.notASource(name);
                    return Exit.PROBLEMS;
                });
    }

    private int run(ConnectionConfig config, Configuration configuration, TrialReport paper) {
        Trial trial = new Trial(Canonical.standard(), configuration, LocalDate.now(HERE));
        Sample sample = new Sample(most);
        paper.begin(config.name());
        try {
            for (Pull pull : config.connector().open(config.settings()).pulls()) {
                pull.read(Bookmark.START, HttpOf.connection(config), sample);
            }
        } catch (SourceTrouble trouble) {
            paper.trouble(trouble);
        }
        config.mapping()
                .ifPresent(mapping -> sample.rows.stream()
                        .map(row -> trial.of(config.name(), mapping, row))
                        .forEach(paper::row));
        return paper.end() ? Exit.GOOD : Exit.PROBLEMS;
    }

    private static final class Sample implements Pull.Rows {
        private final int most;
        private final List<Row> rows = new ArrayList<>();

        Sample(int most) {
            this.most = most;
        }

        @Override
        public void take(List<Row> portion, Bookmark after) {
            portion.stream().limit(Math.max(0, most - rows.size())).forEach(rows::add);
        }

        @Override
        public boolean enough() {
            return rows.size() >= most;
        }
    }
}
