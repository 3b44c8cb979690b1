package vn.lienthong.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.lienthong.app.Catalogues;
import vn.lienthong.app.ConfigurationLines;
import vn.lienthong.connector.Connector;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConfigurationReport;
import vn.lienthong.registry.Loaded;
import vn.lienthong.reorganisation.Effects;
import vn.lienthong.reorganisation.Performance;
import vn.lienthong.reorganisation.Rehearsal;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;
import vn.lienthong.wire.Canonical;

/** Rehearses a day on which offices change, and performs it when asked to. */
@Command(
        name = "reorganise",
        mixinStandardHelpOptions = true,
        description = {
            "Diễn tập một ngày sắp xếp cơ quan: in mọi thứ bị ảnh hưởng; chỉ thực hiện khi có --perform.",
            "Rehearse a day of reorganisation: print all that it touches; only --perform carries it out."
        })
final class ReorganiseCommand implements Callable<Integer> {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration MOMENT = Duration.ofMillis(200);

    private final Map<String, Connector> connectors;
    private final Function<String, Optional<String>> environment;

    @Option(names = "--on", paramLabel = "DATE", required = true, description = "Ngày có hiệu lực / day, 2025-07-01")
    private @Nullable LocalDate on;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            required = true,
            description = "Tệp kế hoạch / plan (docs/organisations.md)")
    private @Nullable Path plan;

    @Option(names = "--perform", description = "Thực hiện / carry it out")
    private boolean perform;

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            description = "Lý do, bắt buộc khi thực hiện / reason, needed to perform")
    private String why = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Người thực hiện / who (${DEFAULT-VALUE})",
            defaultValue = "${sys:user.name}")
    private String by = "";

    @Option(names = "--config", paramLabel = "DIR", description = "Thư mục cấu hình / configuration folder")
    private @Nullable Path config;

    @Option(names = "--data", paramLabel = "DIR", description = "Thư mục dữ liệu / data folder")
    private @Nullable Path data;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Ngôn ngữ / language", defaultValue = "vi")
    private String language = "vi";

    @Spec
    private @Nullable CommandSpec spec;

    ReorganiseCommand(Map<String, Connector> connectors, Function<String, Optional<String>> environment) {
        this.connectors = connectors;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = ConfigFolder.of(config);
        Path file = Objects.requireNonNull(plan, "picocli asks for it");
        Texts texts = Texts.with(folder.resolve("texts"), Catalogues.all());
        PrintWriter out =
                Objects.requireNonNull(spec, "picocli gives it").commandLine().getOut();
        ReorganisePaper paper = new ReorganisePaper(out, texts, Lang.of(language));
        Act act = perform ? new Act(by, why) : new Act(by, "rehearsal");
        Path target = folder.resolve("organisations").resolve(file.getFileName());
        if (Files.exists(target)) {
            paper.say(
                    "reorganise.done_before",
                    Map.of("file", folder.relativize(target).toString()));
            return Exit.PROBLEMS;
        }
        byte[] content = Files.readAllBytes(file);
        Loaded before = Configuration.rehearse(folder, Map.of(), connectors, environment);
        Loaded after = Configuration.rehearse(
                folder, Map.of("organisations/" + file.getFileName(), file), connectors, environment);
        if (before.configuration().isEmpty() || after.configuration().isEmpty()) {
            ConfigurationReport report = before.report().isGood() ? after.report() : before.report();
            ConfigurationLines lines = new ConfigurationLines(texts);
            report.problems().forEach(problem -> out.println("✗ " + lines.of(problem, Lang.of(language))));
            return Exit.PROBLEMS;
        }
        Rehearsal rehearsal = new Rehearsal(
                before.configuration().get(),
                after.configuration().get(),
                Objects.requireNonNull(on, "picocli asks for it"),
                Canonical.standard());
        return LedgerAccess.withLedger(
                Optional.ofNullable(data),
                "reorganise",
                ledger -> withLedger(ledger, rehearsal, paper, content, target, act));
    }

    private int withLedger(
            Ledger ledger, Rehearsal rehearsal, ReorganisePaper paper, byte[] content, Path target, Act act) {
        Effects effects = rehearsal.effects(ledger.archive(), ledger.intake().today());
        paper.effects(effects);
        if (!perform || !effects.mayBePerformed()) {
            paper.say(effects.mayBePerformed() ? "reorganise.rehearsed" : "reorganise.refused", Map.of());
            return effects.mayBePerformed() ? Exit.GOOD : Exit.PROBLEMS;
        }
        Performance.Result result = new Performance(ledger, rehearsal, aMoment()).perform(content, target, act);
        paper.result(result);
        return result.isDone() ? Exit.GOOD : Exit.PROBLEMS;
    }

    private static BooleanSupplier aMoment() {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        return () -> {
            LockSupport.parkNanos(MOMENT.toNanos());
            return System.nanoTime() - until < 0;
        };
    }
}
