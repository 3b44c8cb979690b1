package vn.lienthong.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import vn.lienthong.door.Comparison;
import vn.lienthong.door.Drift;
import vn.lienthong.door.Trial;
import vn.lienthong.door.WouldFix;
import vn.lienthong.ledger.RecordedRows;
import vn.lienthong.mapping.Mapping;
import vn.lienthong.model.ProvinceTime;
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

    @Option(
            names = "--against",
            paramLabel = "DATE",
            description =
                    "So với bản đang chạy trên các dòng đã ghi của ngày / compare with the running file over that day")
    private @Nullable LocalDate against;

    @Option(
            names = "--waiting",
            description =
                    "Thử trên các dòng sai đang chờ: sửa vậy có hết lỗi không / on the rows that wait: would this fix them")
    private boolean waiting;

    @Option(names = "--data", paramLabel = "DIR", description = "Thư mục dữ liệu / data folder")
    private @Nullable Path data;

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
                .filter(config -> config.mapping().isPresent())
                .map(config -> {
                    if (waiting) {
                        return wouldFix(config, configuration, paper);
                    }
                    return against == null
                            ? run(config, configuration, paper)
                            : compare(config, configuration, against, new ComparisonReport(out, texts, language));
                })
                .orElseGet(() -> {
                    paper.notASource(name);
                    return Exit.PROBLEMS;
                });
    }

    private int run(ConnectionConfig config, Configuration configuration, TrialReport paper) {
        Trial trial = new Trial(Canonical.standard(), configuration, LocalDate.now(ProvinceTime.ZONE));
        Mapping mapping = config.mapping().orElseThrow();
        Sample sample = new Sample(most, mapping);
        paper.begin(config.name());
        try {
            for (Pull pull : config.connector().open(config.settings()).pulls()) {
                pull.read(Bookmark.START, HttpOf.connection(config), sample);
            }
        } catch (SourceTrouble trouble) {
            sample.troubles.add(trouble);
        }
        sample.troubles.forEach(paper::trouble);
        sample.rows.stream().map(row -> trial.of(config.name(), mapping, row)).forEach(paper::row);
        return paper.end() ? Exit.GOOD : Exit.PROBLEMS;
    }

    private int wouldFix(ConnectionConfig candidate, Configuration changed, TrialReport paper) {
        Trial trial = new Trial(Canonical.standard(), changed, LocalDate.now(ProvinceTime.ZONE));
        WouldFix.Forecast forecast = LedgerAccess.withLedger(
                Optional.ofNullable(data),
                "try",
                ledger -> new WouldFix(ledger.sources()).of(candidate.name(), changed, trial));
        return paper.forecast(forecast) ? Exit.GOOD : Exit.PROBLEMS;
    }

    private int compare(ConnectionConfig candidate, Configuration changed, LocalDate day, ComparisonReport paper) {
        String name = candidate.name();
        Configuration running = Configuration.load(ConfigFolder.of(config), connectors, environment);
        Optional<Mapping> now = running.findConnection(name).flatMap(ConnectionConfig::mapping);
        List<RecordedRows.Raw> rows = LedgerAccess.withLedger(
                Optional.ofNullable(data), "try", ledger -> ledger.recorded().of(name, day));
        if (now.isEmpty() || rows.isEmpty()) {
            paper.say(
                    now.isEmpty() ? "AGAINST_NEW" : "AGAINST_NONE", Map.of("connection", name, "day", day.toString()));
            return Exit.PROBLEMS;
        }
        Trial before = new Trial(Canonical.standard(), running, day);
        Trial after = new Trial(Canonical.standard(), changed, day);
        Comparison comparison = new Comparison();
        for (RecordedRows.Raw raw : rows) {
            Row row = Comparison.row(raw);
            comparison.add(
                    before.of(name, now.get(), row),
                    after.of(name, candidate.mapping().orElseThrow(), row));
        }
        return paper.tell(comparison, name, day) ? Exit.GOOD : Exit.PROBLEMS;
    }

    private static final class Sample implements Pull.Rows {
        private final int most;
        private final Mapping mapping;
        private final List<Row> rows = new ArrayList<>();
        private final List<SourceTrouble> troubles = new ArrayList<>();

        Sample(int most, Mapping mapping) {
            this.most = most;
            this.mapping = mapping;
        }

        @Override
        public void take(List<Row> portion, Bookmark after) {
            portion.stream().limit(Math.max(0, most - rows.size())).forEach(rows::add);
        }

        @Override
        public void begins(String file, List<String> columns) {
            Drift.of(mapping, file, columns).ifPresent(troubles::add);
        }

        @Override
        public boolean keeps() {
            return false;
        }

        @Override
        public boolean enough() {
            return rows.size() >= most;
        }
    }
}
