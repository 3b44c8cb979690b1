package vn.lienthong.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
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
import vn.lienthong.mapping.CodeListChange;
import vn.lienthong.model.Catalogue;
import vn.lienthong.model.CatalogueName;
import vn.lienthong.model.InvalidValue;
import vn.lienthong.model.ProvinceTime;
import vn.lienthong.registry.CodeListFile;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConfigurationReport;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** Brings a code list up to a shared catalogue; what a code meant before stays in it with its days. */
@Command(
        name = "code-list",
        mixinStandardHelpOptions = true,
        description = {
            "Lập hoặc cập nhật một bảng mã theo danh mục dùng chung; nghĩa cũ vẫn còn cùng ngày hết hiệu lực.",
            "Make a code list from a shared catalogue or bring it up to date; old meanings stay with their days."
        })
final class CodeListCommand implements Callable<Integer> {
    private final Map<String, Connector> connectors;
    private final Function<String, Optional<String>> environment;

    @Parameters(index = "0", paramLabel = "CONNECTION", description = "Kết nối shared-catalogue / connection")
    private String connection = "";

    @Parameters(index = "1", paramLabel = "CATALOGUE", description = "Tên danh mục / name of the catalogue")
    private String catalogue = "";

    @Option(names = "--from", paramLabel = "COLUMN", required = true, description = "Cột của mã / column of the code")
    private String from = "";

    @Option(names = "--to", paramLabel = "COLUMN", required = true, description = "Cột của nghĩa / of its meaning")
    private String to = "";

    @Option(
            names = "--into",
            paramLabel = "FILE",
            required = true,
            description = "Tệp trong thư mục cấu hình / file below the configuration, e.g. code-lists/dan-toc.yaml")
    private String into = "";

    @Option(names = "--write", description = "Ghi tệp; không có thì chỉ cho xem / write it; without it only show")
    private boolean write;

    @Option(names = "--config", paramLabel = "DIR", description = "Thư mục cấu hình / configuration folder")
    private @Nullable Path config;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Ngôn ngữ / language", defaultValue = "vi")
    private Lang language = Lang.VI;

    @Spec
    private @Nullable CommandSpec spec;

    CodeListCommand(Map<String, Connector> connectors, Function<String, Optional<String>> environment) {
        this.connectors = connectors;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path folder = ConfigFolder.of(config);
        ConfigurationReport report = Configuration.check(folder, connectors, environment);
        if (!report.isGood()) {
            ConfigurationLines lines = new ConfigurationLines(texts(folder));
            report.problems().forEach(problem -> out().println("✗ " + lines.of(problem, language)));
            return Exit.PROBLEMS;
        }
        try {
            Configuration installation = Configuration.load(folder, connectors, environment);
            Catalogue answer = new CatalogueQuery(installation, connection).ask(CatalogueName.of(catalogue));
            follow(folder, CatalogueQuery.codes(answer, catalogue, from, to));
            return Exit.GOOD;
        } catch (InvalidValue noName) {
            say("✗ ", folder, "NOT_THERE", Map.of("connection", connection, "catalogue", catalogue));
            return Exit.PROBLEMS;
        } catch (CatalogueQuery.Unanswered why) {
            say("✗ ", folder, why.key(), why.facts());
            return Exit.PROBLEMS;
        }
    }

    private void follow(Path folder, Map<String, String> codes) {
        CodeListFile file = new CodeListFile(folder, into);
        LocalDate today = LocalDate.now(ProvinceTime.ZONE);
        CodeListChange change;
        try {
            change = file.against(codes, today);
        } catch (IllegalStateException e) {
            throw new CatalogueQuery.Unanswered("BROKEN", Map.of("file", into));
        }
        Map<String, String> facts = Map.of(
                "file", into,
                "catalogue", catalogue,
                "count", Integer.toString(codes.size()),
                "begun", Integer.toString(change.begun().size()),
                "ended", Integer.toString(change.ended().size()));
        if (change.isNone()) {
            say("✓ ", folder, "SAME", facts);
            return;
        }
        say("", folder, "CHANGES", facts);
        if (write) {
            file.write(catalogue, today, change);
        }
        say(write ? "✓ " : "", folder, write ? "WRITTEN" : "LOOK", facts);
    }

    private void say(String mark, Path folder, String key, Map<String, String> facts) {
        out().println(mark + texts(folder).say(language, "code-list." + key, facts));
    }

    private static Texts texts(Path folder) {
        return Texts.with(folder.resolve("texts"), Catalogues.all());
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec, "picocli gives it").commandLine().getOut();
    }
}
