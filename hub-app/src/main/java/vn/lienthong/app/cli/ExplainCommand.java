package vn.lienthong.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import vn.lienthong.connector.Connector;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.Period;
import vn.lienthong.model.OrgCode;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Loaded;
import vn.lienthong.reporting.Explanation;
import vn.lienthong.reporting.Figures;
import vn.lienthong.reporting.Question;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Says where a value comes from: rule, numbers, parts, records, entries; beside a running hub or without one. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Giải thích một số liệu: cách tính, tử số và mẫu số, đơn vị trực thuộc, bản ghi được tính.",
            "Explain a value: rule, numerator and denominator, parts, records counted."
        })
final class ExplainCommand implements Callable<Integer> {
    private final Map<String, Connector> connectors;
    private final Function<String, Optional<String>> environment;

    @Parameters(index = "0", paramLabel = "INDICATOR", description = "Mã chỉ tiêu / code, TTHC.MUC4")
    private String code = "";

    @Parameters(index = "1", paramLabel = "ORGANISATION", description = "Mã cơ quan / code, H44")
    private String organisation = "";

    @Parameters(index = "2", paramLabel = "PERIOD", description = "Kỳ / period, 2021-M03 2021-Q1 2021-H1 2021-9M 2021")
    private String period = "";

    @Option(
            names = "--restated-on",
            paramLabel = "DATE",
            description = "Tính lại theo cơ quan của ngày / by the organisations of that day")
    private @Nullable LocalDate restatedOn;

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            description = "Như đã biết lúc / as known at, 2026-01-31T08:00:00Z")
    private @Nullable Instant asOf;

    @Option(names = "--config", paramLabel = "DIR", description = "Thư mục cấu hình / configuration folder")
    private @Nullable Path config;

    @Option(names = "--data", paramLabel = "DIR", description = "Thư mục dữ liệu / data folder")
    private @Nullable Path data;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Ngôn ngữ / language", defaultValue = "vi")
    private Lang language = Lang.VI;

    @Spec
    private @Nullable CommandSpec spec;

    ExplainCommand(Map<String, Connector> connectors, Function<String, Optional<String>> environment) {
        this.connectors = connectors;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path folder = ConfigFolder.of(config);
        Texts texts = Texts.with(folder.resolve("texts"), Catalogues.all());
        PrintWriter out =
                Objects.requireNonNull(spec, "picocli gives it").commandLine().getOut();
        ExplainPaper paper = new ExplainPaper(out, texts, language);
        Loaded loaded = Configuration.rehearse(folder, Map.of(), connectors, environment);
        if (loaded.configuration().isEmpty()) {
            ConfigurationLines lines = new ConfigurationLines(texts);
            loaded.report().problems().forEach(problem -> out.println("✗ " + lines.of(problem, language)));
            return Exit.PROBLEMS;
        }
        Configuration configuration = loaded.configuration().get();
        Optional<Indicator> indicator = configuration.indicators().values().stream()
                .filter(each -> each.code().value().equals(code))
                .findFirst();
        if (indicator.isEmpty()) {
            paper.say("indicator", Map.of("code", code));
            return Exit.PROBLEMS;
        }
        Optional<Period> asked = Period.parse(period).filter(indicator.get()::isReportedFor);
        if (asked.isEmpty()) {
            paper.say("period", Map.of("period", period, "code", code));
            return Exit.PROBLEMS;
        }
        Optional<Explanation> why = explanation(configuration, indicator.get(), asked.get());
        if (why.isEmpty()) {
            paper.say("unknown", Map.of("organisation", organisation, "period", period));
            return Exit.PROBLEMS;
        }
        paper.explain(why.get());
        return Exit.GOOD;
    }

    private Optional<Explanation> explanation(Configuration configuration, Indicator indicator, Period asked) {
        Question question = new Question(
                List.of(indicator), List.of(asked), Optional.ofNullable(restatedOn), Optional.ofNullable(asOf));
        return LedgerAccess.withLedger(
                Optional.ofNullable(data),
                "explain",
                ledger -> new Figures(ledger, () -> configuration, Clock.systemUTC())
                        .explain(question, indicator, OrgCode.of(organisation), asked));
    }
}
